/**
 * Choosing a passage and giving it themes, in one real form that also works without this module.
 * Choose by dragging over the text, or press sentences (each is a label around a checkbox). Tag by pressing a theme, or its letter.
 * Arrows walk between sentences, Shift takes the next one along, Escape lets go. The server snaps the edges, stores, and draws what
 * is stored; only the choice being made is drawn here.
 *
 *   <div data-workspace><form data-tag-form data-new="…">  <input type="hidden" name="section">, likewise "start" and "end"
 *     <label class="sentence" data-section="begyndelsen" data-start="0" data-end="61"><input type="checkbox" name="sentence" …>…</label>
 *     <input type="checkbox" name="theme" value="…" data-letter="A">  <p data-tag-failed hidden>…</p>
 * Positions are code points in the section's plain text, so a label holds its sentence and nothing else but what has class "vh".
 * With `data-about` the form is about a highlight that stands; what is chosen then becomes a new one, posted to `data-new`.
 */

const form = () => document.querySelector("[data-workspace] form[data-tag-form]");
const sentences = () => [...form().querySelectorAll(".sentence")];
const box = (sentence) => sentence.querySelector("input");
const number = (sentence, edge) => Number(sentence.dataset[edge]);
const isChosen = () => form().elements.end.value !== "" || sentences().some((one) => box(one).checked);

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
  let place = [sentence, 0];
  while (left > 0 && walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(".vh")) continue;
    const letters = [...node.data];
    place = [node, letters.slice(0, left).join("").length];
    left -= letters.length;
  }
  return place;
}

/** Draws the choice the hidden fields hold, where the browser can. */
function drawChoice() {
  CSS.highlights?.delete("choice");
  const { section, start, end } = form().elements;
  form().closest(".workspace")?.classList.toggle("choosing", end.value !== "");
  const here = sentences().filter((one) => one.dataset.section === section.value);
  const holding = (at) => here.find((one) => at >= number(one, "start") && at <= number(one, "end"));
  const [first, last] = end.value === "" ? [] : [holding(Number(start.value)), holding(Number(end.value))];
  // A highlight that stands is drawn by the server.
  if (!CSS.highlights || "about" in form().dataset || !first || !last) return;
  const range = document.createRange();
  range.setStart(...placeOf(first, start.value - number(first, "start")));
  range.setEnd(...placeOf(last, end.value - number(last, "start")));
  CSS.highlights.set("choice", new Highlight(range));
}

function setChoice(section, start, end) {
  for (const [name, value] of Object.entries({ section, start, end })) form().elements[name].value = value;
  drawChoice();
}

/** Turns from the highlight that is looked at to what is being chosen now. */
function turnAway() {
  if (!("about" in form().dataset)) return;
  delete form().dataset.about;
  form().action = form().dataset.new;
  form().elements.note.value = "";
  for (const one of form().querySelectorAll("input[name=theme], input[name=star]")) one.checked = false;
  for (const one of form().querySelectorAll("mark.active, .sentence.chosen")) one.classList.remove("active", "chosen");
  for (const one of form().querySelectorAll("[data-about-box]")) one.hidden = true;
}

function letGo() {
  turnAway();
  form().querySelectorAll("input[name=theme], input[name=sentence]").forEach((one) => { one.checked = false; });
  setChoice("", "", "");
  getSelection().removeAllRanges();
}

/** Takes over what has been dragged over. */
function chooseSelection() {
  const selection = getSelection();
  if (!form() || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const [first, ...others] = sentences().filter((one) => range.intersectsNode(one));
  if (!first) return;
  const last = others.findLast((one) => one.dataset.section === first.dataset.section) ?? first;
  const before = first.contains(range.startContainer) ? codePointsBefore(first, range.startContainer, range.startOffset) : 0;
  const end = last.contains(range.endContainer) ? number(last, "start") + codePointsBefore(last, range.endContainer, range.endOffset) : number(last, "end");
  turnAway();
  for (const one of sentences()) box(one).checked = false;
  setChoice(first.dataset.section, number(first, "start") + before, end);
}

/** Keeps ticked sentences one unbroken run within one section. */
function mendTicks(sentence) {
  turnAway();
  setChoice("", "", "");
  const here = sentences().filter((one) => one.dataset.section === sentence.dataset.section);
  for (const one of sentences()) if (!here.includes(one)) box(one).checked = false;
  const ticked = here.filter((one) => box(one).checked);
  if (!box(sentence).checked) for (const one of here.slice(here.indexOf(sentence))) box(one).checked = false;
  else for (const one of here.slice(here.indexOf(ticked[0]), here.indexOf(ticked.at(-1)))) box(one).checked = true;
}

function walk(sentence, step, takeAlong) {
  const all = sentences();
  const next = all[all.indexOf(sentence) + step];
  if (!next) return;
  for (const one of takeAlong ? [sentence, next] : []) { box(one).checked = true; mendTicks(one); }
  box(next).focus();
}

/** Sends the form and puts the server's new workspace in place of the old, without moving the reader. */
async function send(old, submitter) {
  const focused = document.activeElement?.value;
  try {
    const body = new URLSearchParams(new FormData(old, submitter));
    body.set("stay", "yes");
    const reply = await fetch(submitter?.getAttribute("formaction") ?? old.action, { method: "POST", body });
    const fresh = new DOMParser().parseFromString(await reply.text(), "text/html").querySelector("[data-workspace]");
    if (!fresh) return location.assign(reply.url);
    old.closest("[data-workspace]").replaceWith(document.adoptNode(fresh));
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
document.addEventListener("change", ({ target }) => {
  if (target.name === "sentence") mendTicks(target.closest(".sentence"));
  if (target.name === "theme" && isChosen()) form().requestSubmit();
});
document.addEventListener("submit", (event) => {
  if (event.target !== form()) return;
  event.preventDefault();
  send(event.target, event.submitter);
});
document.addEventListener("keydown", (event) => {
  if (!form() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("textarea, select, input:not([type=checkbox])")) return;
  const sentence = event.target.closest?.(".sentence");
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const letter = document.body.dataset.singleKeys !== "off" && isChosen() && event.key.length === 1 && event.key.toUpperCase();
  const theme = letter && form().querySelector(`input[data-letter="${CSS.escape(letter)}"]`);
  if (sentence && step) walk(sentence, step, event.shiftKey);
  else if (event.key === "Escape" && isChosen()) letGo();
  else if (theme) theme.click();
  else return;
  event.preventDefault();
}, { capture: true });

if (form()) drawChoice();
