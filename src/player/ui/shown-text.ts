/** The words of an element in the register that is shown now, also when the element itself is not on screen. */
export function shownText(element: Element | null | undefined): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  const register = document.documentElement.dataset['register'] ?? 'standard';
  for (const other of copy.querySelectorAll(`[data-register]:not([data-register="${register}"])`)) other.remove();
  return copy.textContent!.replace(/\s+/g, ' ').trim();
}
