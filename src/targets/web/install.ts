/** Makes the page installable and readable offline, where the browser allows it. */

/**
 * Registers the service worker and names the web app manifest. From a folder (`file:`), over plain http and inside
 * another page's frame neither is available, and asking for it would put an error into the console.
 */
export function makeInstallable(page: Window): void {
  const { location, document, navigator } = page;
  if (
    !location.protocol.startsWith('http') ||
    !page.isSecureContext ||
    page.parent !== page ||
    !('serviceWorker' in navigator)
  )
    return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = 'manifest.webmanifest';
  document.head.append(link);
  navigator.serviceWorker
    .register('sw.js')
    .catch((error: unknown) => console.warn(`okt: not available offline: ${String(error)}`));
}
