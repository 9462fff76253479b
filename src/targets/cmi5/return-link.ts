/** The way back to the LMS, where it asks for one: leaving by it ends the session, as leaving by any other way does. */

/** Puts a link into the page's bar, in the words that the page carries. */
export function addReturnLink(page: Document, url: string): void {
  const { strings } = JSON.parse(page.getElementById('okt-data')?.textContent ?? '{}') as {
    readonly strings?: { readonly return?: string };
  };
  const link = page.createElement('a');
  link.className = 'return';
  link.href = url;
  link.textContent = strings?.return ?? new URL(url).host;
  page.querySelector('.bar')?.append(link);
}
