/** Tests that each format has its schema files. */
import { expect, it } from 'vitest';
import { readSchemas } from './schemas.ts';

it.each([
  ['scorm12', 'imscp_rootv1p1p2.xsd', 4],
  ['scorm2004-3', 'imsss_v1p0.xsd', 17],
  ['scorm2004-4', 'adlseq_v1p3.xsd', 17],
] as const)('reads the schemas of %s sorted', (format, name, count) => {
  const paths = readSchemas(format).map(({ path }) => path);
  expect(paths).toContain(name);
  expect(paths).toHaveLength(count);
  expect(paths).toEqual([...paths].sort());
});

it('is empty for formats without schemas', () => {
  expect(['cmi5', 'xapi', 'web'].flatMap((format) => readSchemas(format as 'cmi5'))).toEqual([]);
});
