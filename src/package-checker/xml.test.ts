/** Tests the reading of XML that nobody vouches for. */
import { describe, expect, it } from 'vitest';
import { readXml, type XmlResult } from './xml.ts';

const read = (text: string): XmlResult => readXml(new TextEncoder().encode(text));
const faultOf = (result: XmlResult): string => ('fault' in result ? result.fault : 'none');

describe('readXml', () => {
  it('gives names without prefixes, namespaces, attributes and text', () => {
    const result = read(
      '<m xmlns="urn:a" xmlns:b="urn:b"><b:c d="1" b:e="2" xml:base="f/">hei &amp; <![CDATA[<hå>]]></b:c></m>',
    );
    if ('fault' in result) throw new Error(result.fault);
    expect(result.root).toMatchObject({
      name: 'm',
      space: 'urn:a',
      children: [{ name: 'c', space: 'urn:b', text: 'hei & <hå>' }],
    });
    expect([...result.root.children[0]!.attributes]).toEqual([
      ['d', '1'],
      ['e', '2'],
      ['xml:base', 'f/'],
    ]);
  });
  it.each([
    [
      'a billion laughs',
      `<!DOCTYPE l [<!ENTITY a "lol">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at} "${`&a${at || ''};`.repeat(10)}">`).join('')}]><l>&a11;</l>`,
    ],
    ['a file of the server', '<?xml version="1.0"?>\n<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><m>&x;</m>'],
    ['a DOCTYPE after a comment', '<!-- <m> --><!doctype m SYSTEM "http://example.com/m.dtd"><m/>'],
  ])('refuses %s', (_, text) => expect(faultOf(read(text))).toBe('xml-doctype'));
  it('knows a DOCTYPE from one that is only told of', () =>
    expect(faultOf(read('<m><!-- <!DOCTYPE m> --><![CDATA[<!DOCTYPE m>]]></m>'))).toBe('none'));
  it.each([
    ['a missing end', '<m><a></m>'],
    ['two roots', '<m/><m/>'],
    ['an entity of its own', '<m>&nbsp;</m>'],
    ['a prefix that is not declared', '<m><adlcp:masteryscore>80</adlcp:masteryscore></m>'],
    ['an attribute twice', '<m a="1" a="2"/>'],
    ['nothing', ''],
    ['a control character', '<m>\u0007</m>'],
    ['levels without end', '<a>'.repeat(200_000)],
    ['many levels', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`],
  ])('tells that it is not well-formed: %s', (_, text) => expect(faultOf(read(text))).toBe('xml-not-well-formed'));
  it('reads the encodings that manifests come in', () => {
    const texts = [
      Uint8Array.from('<?xml version="1.0" encoding="ISO-8859-1"?><m>bl\u00e5</m>', (letter) => letter.charCodeAt(0)),
      Uint8Array.from(
        [0xff, 0xfe, ...'<m>blå</m>'].flatMap((each) => (typeof each === 'number' ? [each] : [each.charCodeAt(0), 0])),
      ),
      new TextEncoder().encode('\uFEFF<m>blå</m>'),
    ];
    for (const bytes of texts) expect(readXml(bytes)).toMatchObject({ root: { text: 'blå' } });
  });
  it('does not guess when the bytes are not in the encoding that is told', () =>
    expect(faultOf(readXml(Uint8Array.of(0x3c, 0x6d, 0x3e, 0xe5)))).toBe('xml-not-well-formed'));
});
