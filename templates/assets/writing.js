/**
 * A sheet to write on: it grows, counts its words, says in words whether it is saved, goes on with Ctrl+Enter, and asks
 * before unsaved words are left behind. The words come from the page:
 *
 *   <form data-writing>
 *     <textarea data-sheet>…</textarea>
 *     <output data-word-count data-one="{n} ord" data-other="{n} ord">0 ord</output>
 *     <span role="status" data-save-state data-saved="Gemt" data-unsaved="Ikke gemt endnu" data-saving="Gemmer …">Gemt</span>
 *   </form>
 */

const language = document.documentElement.lang || "da";
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter(language, { granularity: "word" }) : null;
const plural = new Intl.PluralRules(language);

/**
 * How many words a text has.
 * @param {string} text
 * @returns {number}
 */
export function countWords(text) {
  if (!segmenter) return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  let count = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) count += 1;
  return count;
}

/** Grows a sheet to its text where the browser cannot do so by itself. */
function grow(sheet) {
  if (CSS.supports("field-sizing", "content")) return;
  sheet.rows = Math.max(sheet.rows, sheet.value.split("\n").length + Math.ceil(sheet.value.length / 60) + 1);
}

/**
 * Makes a form a place to write.
 * @param {HTMLFormElement} form
 */
export function prepareWriting(form) {
  const sheets = [...form.querySelectorAll("textarea[data-sheet]")];
  const count = form.querySelector("[data-word-count]");
  const state = form.querySelector("[data-save-state]");
  let leaving = false;

  const isChanged = () =>
    [...form.elements].some((field) => {
      if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
      return "defaultValue" in field && field.type !== "hidden" && field.value !== field.defaultValue;
    });

  function say(which) {
    const words = state?.dataset[which];
    // Said again only when it is news, so that a screen reader is not disturbed by each letter.
    if (words && state.textContent !== words) state.textContent = words;
  }

  function update() {
    for (const sheet of sheets) grow(sheet);
    if (count) {
      const words = sheets.reduce((sum, sheet) => sum + countWords(sheet.value), 0);
      const pattern = plural.select(words) === "one" ? count.dataset.one : count.dataset.other;
      count.textContent = pattern.replace("{n}", words.toLocaleString(language));
    }
  }

  form.addEventListener("input", () => {
    update();
    say(isChanged() ? "unsaved" : "saved");
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", () => {
    leaving = true;
    say("saving");
  });
  addEventListener("beforeunload", (event) => {
    if (!leaving && isChanged()) event.preventDefault();
  });
  // Coming back with the browser's own button finds the form as it was left.
  addEventListener("pageshow", () => {
    leaving = false;
    update();
    if (isChanged()) say("unsaved");
  });
}

for (const form of document.querySelectorAll("form[data-writing]")) prepareWriting(form);
