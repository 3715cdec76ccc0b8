/**
 * The picture of a sheet follows the form beside it. The old picture stays until the new one is there.
 *
 *   <form data-preview="sheet" data-preview-path="/…/preview.png">…</form>
 *   <div class="felt"><img id="sheet" src="…"> <p data-preview-failed hidden>…</p></div>
 *
 * The fields go to the picture's path as a query, without the token. The form is still sent and stored by its own button.
 */

/** Quiet time before a new picture is asked for, in milliseconds. */
const QUIET = 300;

/**
 * The path of the picture for what the form says now.
 * @param {HTMLFormElement} form
 * @returns {string}
 */
export function previewPath(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== "csrf_token" && typeof value === "string") query.append(name, value);
  }
  return `${form.dataset.previewPath}?${query}`;
}

/**
 * Lets a form drive its picture.
 * @param {HTMLFormElement} form
 */
export function followForm(form) {
  const picture = document.getElementById(form.dataset.preview);
  if (!picture) return;
  const ground = picture.closest(".felt") ?? picture.parentElement;
  const failed = ground.querySelector("[data-preview-failed]");
  let timer = 0;
  let asked = 0;

  async function refresh() {
    const turn = ++asked;
    const next = new Image();
    next.src = previewPath(form);
    ground.setAttribute("aria-busy", "true");
    let arrived = true;
    try {
      await next.decode();
    } catch {
      arrived = false;
    }
    // A later change has asked again: its answer is the one to wait for.
    if (turn !== asked) return;
    if (arrived) picture.src = next.src;
    if (failed) failed.hidden = arrived;
    ground.removeAttribute("aria-busy");
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, QUIET);
  });
}

for (const form of document.querySelectorAll("form[data-preview]")) followForm(form);
