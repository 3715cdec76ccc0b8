/**
 * Walking through what was found: down from the box to the first hit, up and down between hits, Escape back to the box.
 * Enter opens a hit, because hits are links.
 *
 *   <input data-search> … <ol data-hits> … <a data-hit href="…">
 */

const box = () => document.querySelector("input[data-search]");
const hits = () => [...document.querySelectorAll("[data-hits] a[data-hit]")];

/**
 * The hit a step away from where focus is; the first one from the box.
 * @param {Element} from
 * @param {number} step 1 or -1
 * @returns {HTMLElement | null}
 */
export function hitFrom(from, step) {
  const all = hits();
  if (from === box()) return step > 0 ? (all[0] ?? null) : null;
  const place = all.indexOf(from);
  if (place < 0) return null;
  return all[place + step] ?? (step < 0 ? box() : null);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const focused = document.activeElement;
  if (event.key === "Escape" && focused !== box() && !document.querySelector("dialog[open]")) {
    box()?.focus();
    box()?.select();
    event.preventDefault();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = step && hitFrom(focused, step);
  if (!next) return;
  next.focus();
  next.closest("li")?.scrollIntoView({ block: "nearest" });
  event.preventDefault();
});
