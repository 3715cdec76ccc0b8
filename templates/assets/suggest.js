/**
 * Suggestions under a box to search in, while somebody types: the box is a combobox, its list hangs below it.
 *
 *   <input data-suggest="/…/suggestions" data-suggest-list="suggestions" …>
 *   <ul id="suggestions" role="listbox" aria-label="…" hidden></ul>
 *
 * The path answers `?q=` with `{"suggestions": [{"query", "label", "about", "letter", "ink"}]}`. Nothing is chosen for anybody: Enter
 * searches for what stands in the box, unless the arrows went to a suggestion.
 */

/** Quiet time before suggestions are asked for, in milliseconds. */
const QUIET = 120;

/**
 * The parts of a text, the beginning that was typed apart from the rest.
 * @param {string} label
 * @param {string} query what was typed
 * @returns {[string, string]}
 */
export function parted(label, query) {
  const typed = query.split(/[\s:"»«„“”]+/).at(-1) ?? "";
  const begins = typed !== "" && label.toLowerCase().startsWith(typed.toLowerCase());
  return begins ? [label.slice(0, typed.length), label.slice(typed.length)] : ["", label];
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

function option(suggestion, number, query) {
  const [typed, rest] = parted(suggestion.label, query);
  const made = element("li", { role: "option", id: `suggestion-${number}`, "aria-selected": "false" });
  if (suggestion.letter) made.append(element("b", { class: "letter", "data-ink": suggestion.ink }, suggestion.letter));
  made.append(element("span", {}, typed, element("b", {}, rest)));
  if (suggestion.about) made.append(element("span", { class: "meta" }, suggestion.about));
  made.dataset.query = suggestion.query;
  return made;
}

/**
 * Lets a box suggest.
 * @param {HTMLInputElement} box
 */
export function suggestIn(box) {
  const list = document.getElementById(box.dataset.suggestList);
  if (!list || !box.form) return;
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");
  let timer = 0;
  let asking = new AbortController();
  let active = -1;
  let typed = box.value;

  const options = () => [...list.children];

  function close() {
    clearTimeout(timer);
    asking.abort();
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  /** Goes to a suggestion, or with -1 back to what was typed. */
  function go(number) {
    options()[active]?.setAttribute("aria-selected", "false");
    active = number;
    const chosen = options()[active];
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) box.setAttribute("aria-activedescendant", chosen.id);
    else box.removeAttribute("aria-activedescendant");
    box.value = chosen ? chosen.dataset.query : typed;
  }

  function choose(chosen) {
    box.value = chosen.dataset.query;
    close();
    box.form.requestSubmit();
  }

  async function ask() {
    asking.abort();
    asking = new AbortController();
    typed = box.value;
    const path = `${box.dataset.suggest}?${new URLSearchParams({ q: typed })}`;
    let suggestions = [];
    try {
      const answer = await fetch(path, { signal: asking.signal, headers: { Accept: "application/json" } });
      if (answer.ok) ({ suggestions } = await answer.json());
    } catch {
      // Without an answer there is nothing to suggest; the box still searches.
      return;
    }
    if (!suggestions.length || document.activeElement !== box) return close();
    active = -1;
    box.removeAttribute("aria-activedescendant");
    list.replaceChildren(...suggestions.map((one, number) => option(one, number, typed)));
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    if (!box.value.trim()) return close();
    timer = setTimeout(ask, QUIET);
  });
  box.addEventListener("keydown", (event) => {
    if (list.hidden || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const many = options().length;
    if (event.key === "ArrowDown") go(active + 1 < many ? active + 1 : -1);
    else if (event.key === "ArrowUp") go(active < 0 ? many - 1 : active - 1);
    else if (event.key === "Enter" && active >= 0) choose(options()[active]);
    else if (event.key === "Escape") {
      go(-1);
      close();
    } else return;
    event.preventDefault();
  });
  box.addEventListener("blur", close);
  // A press on the list must not take focus from the box before the click arrives.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("[role=option]");
    if (chosen) choose(chosen);
  });
}

for (const box of document.querySelectorAll("input[data-suggest]")) suggestIn(box);
