/**
 * Light or dark, as this reader prefers on this device; without a choice the device decides.
 */

const KEY = "genlyd-scheme";

/**
 * Puts the page in a scheme.
 * @param {"light" | "dark" | ""} scheme the empty string follows the device
 */
export function applyScheme(scheme) {
  if (scheme) {
    document.documentElement.dataset.scheme = scheme;
  } else {
    delete document.documentElement.dataset.scheme;
  }
  for (const button of document.querySelectorAll("[data-scheme-switch] button")) {
    button.setAttribute("aria-pressed", String(button.value === scheme));
  }
}

/** The scheme kept on this device, or the empty string; storage may be closed to us. */
function kept() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function keep(scheme) {
  try {
    if (scheme) localStorage.setItem(KEY, scheme);
    else localStorage.removeItem(KEY);
  } catch {
    // The choice then lasts as long as the page.
  }
}

applyScheme(kept());

for (const chooser of document.querySelectorAll("[data-scheme-switch]")) {
  chooser.hidden = false;
  chooser.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    keep(button.value);
    applyScheme(button.value);
  });
}
