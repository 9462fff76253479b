/** Text of an element in the current register, also when the element is hidden. */
export function shownText(element: Element | null | undefined): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  const register = document.documentElement.dataset['register'] ?? 'standard';
  for (const other of copy.querySelectorAll(`[data-register]:not([data-register="${register}"])`)) other.remove();
  return copy.textContent!.replace(/\s+/g, ' ').trim();
}
