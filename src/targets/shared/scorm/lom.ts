/** Describes a package in IEEE 1484.12.3 learning object metadata (SCORM 2004 CAM 4.2). */
import { describePackage } from '../../../packaging/description.ts';
import { escapeXml } from '../../../core/markup/escape.ts';
import type { PackageInput } from '../../../packaging/package.ts';

/** The `lom` element: for the manifest, or for a file of its own. */
export function writeLom(input: PackageInput): string {
  const { title, description, language, keywords, version, duration } = describePackage(input);
  const text = (element: string, words: string): string =>
    `<lom:${element}><lom:string language="${escapeXml(language)}">${escapeXml(words)}</lom:string></lom:${element}>`;
  return `<lom:lom xmlns:lom="http://ltsc.ieee.org/xsd/LOM">
      <lom:general>
        ${text('title', title)}
        <lom:language>${escapeXml(language)}</lom:language>
        ${text('description', description)}
        ${keywords.map((keyword) => text('keyword', keyword)).join('\n        ')}
      </lom:general>
      <lom:lifeCycle>${text('version', version)}</lom:lifeCycle>
      <lom:metaMetadata><lom:metadataSchema>LOMv1.0</lom:metadataSchema></lom:metaMetadata>
      <lom:technical><lom:format>text/html</lom:format></lom:technical>
      <lom:educational><lom:typicalLearningTime><lom:duration>${duration}</lom:duration></lom:typicalLearningTime></lom:educational>
    </lom:lom>`;
}
