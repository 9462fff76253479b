/** What an LMS reads from a SCORM 1.2 manifest before it launches (SCORM 1.2 CAM 2.3). */

/** The launch of the first item that has a page. */
export interface Scorm12Launch {
  /** Path of the launch page in the package, with its parameters. */
  readonly page: string;
  /** `adlcp:masteryscore`, `''` when absent. */
  readonly mastery: string;
  /** `adlcp:datafromlms`, `''` when absent. */
  readonly launchData: string;
}

/** Finds the launch in the text of an `imsmanifest.xml`; throws an Error that says what is missing. */
export function readManifest(xml: string): Scorm12Launch {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  if (manifest.querySelector('parsererror')) throw new Error('imsmanifest.xml is not well-formed');
  const all = (parent: ParentNode, name: string): Element[] => [...parent.querySelectorAll('*')].filter((each) => each.localName === name);
  const item = all(manifest, 'item').find((each) => each.hasAttribute('identifierref'));
  if (!item) throw new Error('imsmanifest.xml has no item with a resource');
  const resource = all(manifest, 'resource').find((each) => each.getAttribute('identifier') === item.getAttribute('identifierref'));
  const href = resource?.getAttribute('href');
  if (!href) throw new Error(`imsmanifest.xml has no page for ${item.getAttribute('identifierref')}`);
  const textOf = (name: string): string => all(item, name)[0]?.textContent?.trim() ?? '';
  return { page: href + (item.getAttribute('parameters') ?? ''), mastery: textOf('masteryscore'), launchData: textOf('datafromlms') };
}
