/** Writes the imsmanifest.xml of SCORM 1.2 (SCORM 1.2 CAM 2.3). */
import { describePackage, type Description } from '../../packaging/description.ts';
import { escapeXml } from '../../core/markup/escape.ts';
import type { PackageInput } from '../../packaging/package.ts';
import { listScos, writeResources } from '../shared/scorm/resources.ts';

/** CAM 2.3: a title of at most 200 characters, a version of at most 20. */
const limits = { title: 200, version: 20 };

/** The manifest of one package. */
export function writeManifest(input: PackageInput): string {
  const about = describePackage(input);
  const scos = listScos(input);
  const title = (text: string): string => `<title>${escapeXml(text.slice(0, limits.title))}</title>`;
  // No adlcp:masteryscore: an LMS that has one rewrites the status by the score at LMSFinish, and a learner who
  // only paused with few answers would then be "failed" in Moodle. The tracker says "passed" itself when it is true.
  const items = scos.map(
    (sco) =>
      `      <item identifier="item-${sco.id}" identifierref="resource-${sco.id}" isvisible="true">${title(sco.title)}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${about.identifier}" version="${escapeXml(about.version.slice(0, limits.version))}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
${writeLom(about)}
  </metadata>
  <organizations default="organisering">
    <organization identifier="organisering">
      ${title(about.title)}
${items.join('\n')}
    </organization>
  </organizations>
  <resources>
${writeResources(scos, input.files, 'scormtype')}
  </resources>
</manifest>
`;
}

/** Metadata in the form of IMS Learning Resource Meta-data 1.2.1 (SCORM 1.2 CAM 2.2). */
function writeLom({ title, description, language, keywords, version, duration }: Description): string {
  const text = (element: string, words: string): string =>
    `<imsmd:${element}><imsmd:langstring xml:lang="${escapeXml(language)}">${escapeXml(words)}</imsmd:langstring></imsmd:${element}>`;
  return `    <imsmd:lom>
      <imsmd:general>
        ${text('title', title)}
        <imsmd:language>${escapeXml(language)}</imsmd:language>
        ${text('description', description)}
        ${keywords.map((keyword) => text('keyword', keyword)).join('\n        ')}
      </imsmd:general>
      <imsmd:lifecycle>${text('version', version)}</imsmd:lifecycle>
      <imsmd:metametadata><imsmd:metadatascheme>ADL SCORM 1.2</imsmd:metadatascheme></imsmd:metametadata>
      <imsmd:technical><imsmd:format>text/html</imsmd:format></imsmd:technical>
      <imsmd:educational><imsmd:typicallearningtime><imsmd:datetime>${duration}</imsmd:datetime></imsmd:typicallearningtime></imsmd:educational>
    </imsmd:lom>`;
}
