/**
 * Keys that work on every page: `/` to search, `?` for the list of keys, `g` and a letter to go somewhere, and the single
 * letters a page gives to its own links and buttons with `data-key`.
 *
 * Nothing happens while someone is writing, and single letters rest when the account has turned them off.
 */

/** How long `g` waits for its letter, in milliseconds. */
const PATIENCE = 1500;

let waitingSince = -Infinity;

/**
 * Whether a key press belongs to a field rather than to the page.
 * @param {EventTarget | null} target
 * @returns {boolean}
 */
export function isWriting(target) {
  return (
    target instanceof Element &&
    target.closest("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])") !== null
  );
}

function search() {
  const box = document.querySelector("[data-search]");
  if (box) {
    box.focus();
    box.select();
    return true;
  }
  const link = document.querySelector('[data-go="s"]');
  link?.click();
  return Boolean(link);
}

function showKeys() {
  const dialog = document.querySelector("dialog#keys");
  if (dialog && !dialog.open) dialog.showModal();
  return Boolean(dialog);
}

/** Follows a link, presses a button, or goes to a field. */
function use(selector) {
  const thing = document.querySelector(selector);
  if (!thing) return false;
  const fold = thing.closest("details:not([open])");
  if (fold) fold.open = true;
  if (thing.matches("a, button")) thing.click();
  else thing.focus();
  return true;
}

function act(key, now) {
  if (key === "/") return search();
  if (key === "?") return showKeys();
  if (!/^[a-zæøå0-9]$/.test(key)) return false;
  if (now - waitingSince < PATIENCE) {
    waitingSince = -Infinity;
    return use(`[data-go="${key}"]`);
  }
  if (key === "g") {
    waitingSince = now;
    return true;
  }
  return use(`[data-key="${key}"]`);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.body.dataset.singleKeys === "off" || isWriting(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  if (act(event.key, event.timeStamp)) event.preventDefault();
});
