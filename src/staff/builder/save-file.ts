/** Saves a file to the browser's downloads. */

/** Starts the download of a zip. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The URL must stay valid until the download has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
