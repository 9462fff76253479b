/** The link back to the LMS, where the LMS gives a return address (cmi5 10.0, `returnURL`). */

/** Adds the link to the page's bar. @param label UI string of the link; the LMS's host name where it is not a text */
export function addReturnLink(page: Document, url: string, label: unknown): void {
  const link = page.createElement('a');
  link.className = 'return';
  link.href = url;
  link.textContent = typeof label === 'string' ? label : new URL(url).host;
  page.querySelector('.bar')?.append(link);
}
