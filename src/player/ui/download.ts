/** Hands the learner a file that is made here: it never leaves the machine. */

/** Downloads a text. @param type MIME type */
export function download(name: string, text: string, type: string): void {
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(new Blob([text], { type })),
    download: name,
  });
  link.click();
  // Some browsers read the file only when the learner has said where it goes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
