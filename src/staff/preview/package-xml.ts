/** Reads the XML manifests of packages, by local names. */

/** Fetches and parses a file of the package. @throws Error when it is missing or not well-formed */
export async function readPackageXml(folder: string, path: string): Promise<Document> {
  const response = await fetch(folder + path);
  if (!response.ok) throw new Error(`${path} is missing`);
  return parseXml(await response.text(), path);
}

/** Parses XML. @param path for the message @throws Error when it is not well-formed */
export function parseXml(xml: string, path: string): Document {
  const parsed = new DOMParser().parseFromString(xml, 'text/xml');
  if (parsed.querySelector('parsererror')) throw new Error(`${path} is not well-formed`);
  return parsed;
}

/** Every descendant with this local name, in document order. */
export function allNamed(parent: ParentNode, name: string): Element[] {
  return [...parent.querySelectorAll('*')].filter((each) => each.localName === name);
}

/** Text of the first descendant with this local name; `''` when there is none. */
export function elementText(parent: ParentNode, name: string): string {
  return allNamed(parent, name)[0]?.textContent?.trim() ?? '';
}
