/** Validates a SCORM manifest against the XML schemas of its standard, where xmllint is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckedPackage } from '../package-checker/check-package.ts';
import { formats } from '../build/formats.ts';
import { readSchemas } from '../build/schemas.ts';

/** Schema files of a standard by namespace. */
const schemas12 = {
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
  'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
  'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
};
const schemas2004 = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
};

/** Validity errors, one line each; empty also for a format without schemas and where xmllint is missing. */
export async function validateBySchemas({ manifest, zip }: CheckedPackage): Promise<string[]> {
  const format = manifest?.format;
  const schemas = formats.some(({ id }) => id === format) ? readSchemas(format!) : [];
  if (schemas.length === 0) return [];
  const bytes = await zip?.read('imsmanifest.xml');
  if (!bytes || spawnSync('xmllint', ['--version']).status !== 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'check-schema-'));
  try {
    for (const { path, content } of schemas) writeFileSync(join(folder, path), content);
    const imports = Object.entries(format === 'scorm12' ? schemas12 : schemas2004).map(
      ([space, file]) => `<xs:import namespace="${space}" schemaLocation="${file}"/>`,
    );
    writeFileSync(
      join(folder, 'driver.xsd'),
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:driver">${imports.join('')}</xs:schema>`,
    );
    writeFileSync(join(folder, 'imsmanifest.xml'), bytes);
    const { status, stderr } = spawnSync(
      'xmllint',
      ['--nonet', '--noout', '--schema', 'driver.xsd', 'imsmanifest.xml'],
      { cwd: folder, encoding: 'utf8', timeout: 20_000 },
    );
    // xmllint exits with 3 when the document is invalid; other codes are errors of xmllint itself.
    return status === 3
      ? stderr
          .split('\n')
          .filter((line) => line.includes('Schemas validity error'))
          .map((line) => line.replace(/Schemas validity error : |\{[^}]*\}/g, ''))
      : [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
