/**
 * Choosing a passage and giving it themes, in one real form that also works without this module.
 *
 * Choose by dragging over the text, or press sentences (each is a label around a checkbox). Tag by pressing a theme, or its letter.
 * Arrows walk between sentences, Shift takes the next one along, Escape lets go. The server snaps the edges, stores, and draws what
 * is stored; only the choice being made is drawn here.
 *
 *   <div data-workspace><form data-tag-form>
 *     <input type="hidden" name="section"> <input type="hidden" name="start"> <input type="hidden" name="end">
 *     <label class="sentence" data-section="begyndelsen" data-start="0" data-end="61"><input type="checkbox" name="sentence" …>…</label>
 *     <input type="checkbox" name="theme" value="…" data-letter="A">
 *     <p data-tag-failed hidden>…</p>
 *
 * Positions are code points in the section's plain text, so a label holds its sentence and nothing else but what has class "vh".
 */

const workspace = () => document.querySelector("[data-workspace]");
const form = () => workspace()?.querySelector("form[data-tag-form]");
const sentences = () => [...form().querySelectorAll(".sentence")];
const box = (sentence) => sentence.querySelector("input");

/**
 * How many code points of a sentence stand before a place in it.
 * @param {Element} sentence
 * @param {Node} node
 * @param {number} offset as a Range counts it
 * @returns {number}
 */
export function codePointsBefore(sentence, node, offset) {
  const range = document.createRange();
  range.setStart(sentence, 0);
  range.setEnd(node, offset);
  const copy = range.cloneContents();
  for (const unseen of copy.querySelectorAll(".vh")) unseen.remove();
  return [...copy.textContent].length;
}

/** The node and offset where a code point of a sentence stands. */
function placeOf(sentence, codePoints) {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  let left = codePoints;
  let last = [sentence, 0];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(".vh")) continue;
    const letters = [...node.data];
    if (left <= letters.length) return [node, letters.slice(0, left).join("").length];
    left -= letters.length;
    last = [node, node.data.length];
  }
  return last;
}

/** Draws the choice the hidden fields hold, where the browser can. */
function drawChoice() {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("choice");
  const { section, start, end } = form().elements;
  if (end.value === "") return;
  const here = sentences().filter((one) => one.dataset.section === section.value);
  const holding = (at) => here.find((one) => at >= Number(one.dataset.start) && at <= Number(one.dataset.end));
  const first = holding(Number(start.value));
  const last = holding(Number(end.value));
  if (!first || !last) return;
  const range = document.createRange();
  range.setStart(...placeOf(first, start.value - first.dataset.start));
  range.setEnd(...placeOf(last, end.value - last.dataset.start));
  CSS.highlights.set("choice", new Highlight(range));
}

function setChoice(section, start, end) {
  const fields = form().elements;
  fields.section.value = section;
  fields.start.value = start;
  fields.end.value = end;
  drawChoice();
}

const untick = () => sentences().forEach((one) => { box(one).checked = false; });
const isChosen = () => form().elements.end.value !== "" || sentences().some((one) => box(one).checked);

function letGo() {
  untick();
  setChoice("", "", "");
  for (const theme of form().querySelectorAll("input[name=theme]")) theme.checked = false;
  getSelection().removeAllRanges();
}

/** Takes over what has been dragged over; false when nothing has. */
function chooseSelection() {
  const selection = getSelection();
  if (!form() || selection.isCollapsed || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  const touched = sentences().filter((one) => range.intersectsNode(one));
  const first = touched[0];
  const last = touched.findLast((one) => one.dataset.section === first.dataset.section);
  if (!first) return false;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = first.contains(startContainer) ? codePointsBefore(first, startContainer, startOffset) : 0;
  const end = last.contains(endContainer) ? Number(last.dataset.start) + codePointsBefore(last, endContainer, endOffset) : Number(last.dataset.end);
  untick();
  setChoice(first.dataset.section, Number(first.dataset.start) + start, end);
  return true;
}

/** Keeps ticked sentences one unbroken run within one section. */
function mendTicks(sentence) {
  setChoice("", "", "");
  const all = sentences();
  if (box(sentence).checked) {
    for (const one of all) if (one.dataset.section !== sentence.dataset.section) box(one).checked = false;
    const ticked = all.flatMap((one, index) => (box(one).checked ? [index] : []));
    for (let index = ticked[0]; index < ticked.at(-1); index += 1) box(all[index]).checked = true;
  } else {
    for (const one of all.slice(all.indexOf(sentence))) box(one).checked = false;
  }
}

function walk(sentence, step, takeAlong) {
  const all = sentences();
  const next = all[all.indexOf(sentence) + step];
  if (!next) return;
  if (takeAlong) [sentence, next].forEach((one) => { box(one).checked = true; mendTicks(one); });
  box(next).focus();
}

/** Sends the form and puts the server's new workspace in place of the old, without moving the reader. */
async function send(submitter) {
  const old = form();
  const focused = document.activeElement?.value;
  try {
    const reply = await fetch(old.action, { method: "POST", body: new URLSearchParams(new FormData(old, submitter)) });
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const fresh = page.querySelector("[data-workspace]");
    if (!fresh) return location.assign(reply.url);
    workspace().replaceWith(document.adoptNode(fresh));
    history.replaceState(null, "", reply.url);
    drawChoice();
    sentences().map(box).find((one) => one.value === focused)?.focus({ preventScroll: true });
  } catch {
    old.querySelector("[data-tag-failed]")?.removeAttribute("hidden");
  }
}

document.addEventListener("pointerup", () => setTimeout(chooseSelection));
document.addEventListener("click", (event) => {
  // A drag that ends in its own sentence must not also tick it.
  if (event.target.closest?.(".sentence") && !getSelection().isCollapsed) event.preventDefault();
});
document.addEventListener("change", (event) => {
  if (!form()?.contains(event.target)) return;
  if (event.target.name === "sentence") mendTicks(event.target.closest(".sentence"));
  if (event.target.name === "theme" && isChosen()) form().requestSubmit();
});
document.addEventListener("submit", (event) => {
  if (event.target !== form()) return;
  event.preventDefault();
  send(event.submitter);
});
document.addEventListener("keydown", (event) => {
  if (!form() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("textarea, input:not([type=checkbox])")) return;
  const sentence = event.target.closest?.(".sentence");
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const letter = document.body.dataset.singleKeys !== "off" && isChosen() && /^\p{L}$/u.test(event.key) && event.key.toUpperCase();
  const theme = letter && [...form().querySelectorAll("input[data-letter]")].find((one) => one.dataset.letter === letter);
  if (sentence && step) walk(sentence, step, event.shiftKey);
  else if (event.key === "Escape" && isChosen()) letGo();
  else if (theme) theme.click();
  else return;
  event.preventDefault();
}, { capture: true });

if (form()) drawChoice();
