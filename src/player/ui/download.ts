/** Saves text that the page generates as a file, without a server. */

/** Downloads a text as a file. @param type MIME type */
export function download(name: string, text: string, type: string): void {
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(new Blob([text], { type })),
    download: name,
  });
  link.click();
  // Some browsers read the file only after the learner has chosen where to save it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
