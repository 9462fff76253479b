/** Reads the XML manifests of packages, whatever their namespaces are called. */

/** A file of the package as a document. @throws Error that says what is wrong */
export async function readPackageXml(folder: string, path: string): Promise<Document> {
  const response = await fetch(folder + path);
  if (!response.ok) throw new Error(`${path} is missing`);
  return parseXml(await response.text(), path);
}

/** The text of an XML file as a document. @throws Error when it is not well-formed */
export function parseXml(xml: string, path: string): Document {
  const found = new DOMParser().parseFromString(xml, 'text/xml');
  if (found.querySelector('parsererror')) throw new Error(`${path} is not well-formed`);
  return found;
}

/** Every element of a local name below a node, in document order. */
export function allNamed(parent: ParentNode, name: string): Element[] {
  return [...parent.querySelectorAll('*')].filter((each) => each.localName === name);
}

/** Text of the first element of a local name, `''` when there is none. */
export function elementText(parent: ParentNode, name: string): string {
  return allNamed(parent, name)[0]?.textContent?.trim() ?? '';
}
