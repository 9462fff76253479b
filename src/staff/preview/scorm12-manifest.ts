/** What an LMS reads from a SCORM 1.2 manifest before it launches (SCORM 1.2 CAM 2.3). */

import type { Part } from './run-time.ts';

/** The launch of one item that has a page. */
export interface Scorm12Launch {
  readonly part: string;
  readonly parts: readonly Part[];
  /** Path of the launch page in the package, with its parameters. */
  readonly page: string;
  /** `adlcp:masteryscore`, `''` when absent. */
  readonly mastery: string;
  /** `adlcp:datafromlms`, `''` when absent. */
  readonly launchData: string;
}

/** Finds the launch in the text of an `imsmanifest.xml`, of the first item or the one asked for. @throws Error that says what is missing */
export function readManifest(xml: string, part?: string): Scorm12Launch {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  if (manifest.querySelector('parsererror')) throw new Error('imsmanifest.xml is not well-formed');
  const all = (parent: ParentNode, name: string): Element[] => [...parent.querySelectorAll('*')].filter((each) => each.localName === name);
  const items = all(manifest, 'item').filter((each) => each.hasAttribute('identifierref'));
  const idOf = (each: Element): string => each.getAttribute('identifier') ?? '';
  const item = items.find((each) => idOf(each) === part) ?? items[0];
  if (!item) throw new Error('imsmanifest.xml has no item with a resource');
  const resource = all(manifest, 'resource').find((each) => each.getAttribute('identifier') === item.getAttribute('identifierref'));
  const href = resource?.getAttribute('href');
  if (!href) throw new Error(`imsmanifest.xml has no page for ${item.getAttribute('identifierref')}`);
  const textOf = (name: string, of = item): string => all(of, name)[0]?.textContent?.trim() ?? '';
  const parts = items.map((each) => ({ id: idOf(each), title: textOf('title', each) }));
  return { part: idOf(item), parts, page: href + (item.getAttribute('parameters') ?? ''), mastery: textOf('masteryscore'), launchData: textOf('datafromlms') };
}
