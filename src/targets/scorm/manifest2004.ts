/** Writes the imsmanifest.xml of SCORM 2004, 3rd and 4th edition (SCORM 2004 CAM 3.4). */
import { buildingBlocks } from '../../core/course.ts';
import { escapeXml } from '../../core/escape.ts';
import type { PackageInput } from '../../core/package.ts';
import { describePackage, listHrefs, listScos, type Sco } from './description.ts';

/** The manifest's word for an edition. */
export type Edition = '2004 3rd Edition' | '2004 4th Edition';

const schemaLocations = [
  'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
];

/** The manifest of one package. @param metadata what describes the package: LOM itself, or where it lies */
export function writeManifest2004(input: PackageInput, edition: Edition, metadata: string): string {
  const about = describePackage(input);
  const scos = listScos(input);
  const files = listHrefs(input.files).map((href) => `      <file href="${escapeXml(href)}"/>`);
  const resources = scos.map((sco) =>
    [`    <resource identifier="resource-${sco.id}" type="webcontent" adlcp:scormType="sco" href="${escapeXml(sco.href)}">`, ...files, '    </resource>'].join('\n'),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${about.identifier}" version="${escapeXml(about.version)}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="${schemaLocations.join(' ')}">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${edition}</schemaversion>
    ${metadata}
  </metadata>
  <organizations default="organisering">
    <organization identifier="organisering" adlseq:objectivesGlobalToSystem="false">
      <title>${escapeXml(about.title)}</title>
${scos.map((sco) => writeItem(sco, input.course.id, scos.length === 1)).join('\n')}
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
${resources.join('\n')}
  </resources>
</manifest>
`;
}

/**
 * One activity. No measure decides over the learner (no `satisfiedByMeasure`, no `completionThreshold`): an LMS would
 * call whoever pauses "failed". The content sets both results itself, else SuccessFactors completes whatever was opened.
 */
function writeItem(sco: Sco, course: string, alone: boolean): string {
  const objectives = buildingBlocks.map(
    (id) => `            <imsss:objective objectiveID="${id}">
              <imsss:mapInfo targetObjectiveID="urn:${escapeXml(course)}:${id}" readSatisfiedStatus="true" readNormalizedMeasure="true" writeSatisfiedStatus="true" writeNormalizedMeasure="true"/>
            </imsss:objective>`,
  );
  const navigation = `
        <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI><adlnav:hideLMSUI>previous</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>`;
  return `      <item identifier="item-${sco.id}" identifierref="resource-${sco.id}" isvisible="true">
        <title>${escapeXml(sco.title)}</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="bestatt" satisfiedByMeasure="false"/>
${objectives.join('\n')}
          </imsss:objectives>
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>${alone ? navigation : ''}
      </item>`;
}
