/** Tests the parsing of untrusted XML. */
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
      namespace: 'urn:a',
      children: [{ name: 'c', namespace: 'urn:b', text: 'hei & <hå>' }],
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
    ['an external entity', '<?xml version="1.0"?>\n<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><m>&x;</m>'],
    ['a DOCTYPE after a comment', '<!-- <m> --><!doctype m SYSTEM "http://example.com/m.dtd"><m/>'],
  ])('rejects %s', (_, text) => expect(faultOf(read(text))).toBe('xml-doctype'));
  it('accepts the text of a DOCTYPE in comments and CDATA', () =>
    expect(faultOf(read('<m><!-- <!DOCTYPE m> --><![CDATA[<!DOCTYPE m>]]></m>'))).toBe('none'));
  it.each([
    ['a missing end', '<m><a></m>'],
    ['two roots', '<m/><m/>'],
    ['an undeclared entity', '<m>&nbsp;</m>'],
    ['a prefix that is not declared', '<m><adlcp:masteryscore>80</adlcp:masteryscore></m>'],
    ['an attribute twice', '<m a="1" a="2"/>'],
    ['nothing', ''],
    ['a control character', '<m>\u0007</m>'],
    ['200,000 unclosed levels', '<a>'.repeat(200_000)],
    ['500 levels', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`],
  ])('reports as not well-formed: %s', (_, text) => expect(faultOf(read(text))).toBe('xml-not-well-formed'));
  it('reads ISO 8859-1, UTF-16 and UTF-8 with a byte order mark', () => {
    const texts = [
      Uint8Array.from('<?xml version="1.0" encoding="ISO-8859-1"?><m>bl\u00e5</m>', (letter) => letter.charCodeAt(0)),
      Uint8Array.from(
        [0xff, 0xfe, ...'<m>blå</m>'].flatMap((each) => (typeof each === 'number' ? [each] : [each.charCodeAt(0), 0])),
      ),
      new TextEncoder().encode('\uFEFF<m>blå</m>'),
    ];
    for (const bytes of texts) expect(readXml(bytes)).toMatchObject({ root: { text: 'blå' } });
  });
  it('reports bytes that are not in the declared encoding', () =>
    expect(faultOf(readXml(Uint8Array.of(0x3c, 0x6d, 0x3e, 0xe5)))).toBe('xml-not-well-formed'));
});
