/**
 * Walking through what was found in a story: `n` to the next place, `b` back to the one before, round and round. Where one stands is
 * what the address names.
 *
 *   <nav data-found> … <a href="#found-1"> … </nav>   <mark id="found-1">
 */
import { isWriting } from "./keys.js";

const places = [...document.querySelectorAll("mark[id^='found-']")];

/**
 * The place a step away from the one that the address names; the first where it names none.
 * @param {string} hash
 * @param {number} step 1 or -1
 * @returns {Element | undefined}
 */
export function placeFrom(hash, step) {
  const here = places.findIndex((place) => `#${place.id}` === hash);
  return places.at(here < 0 ? 0 : (here + step) % places.length);
}

/** Tells in the list which place one stands at. */
function tell() {
  for (const link of document.querySelectorAll("[data-found] a")) {
    if (link.hash === location.hash) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.body.dataset.singleKeys === "off" || isWriting(event.target)) return;
  const step = { n: 1, b: -1 }[event.key];
  const place = step && placeFrom(location.hash, step);
  if (!place) return;
  location.replace(`#${place.id}`);
  event.preventDefault();
});
window.addEventListener("hashchange", tell);
tell();
