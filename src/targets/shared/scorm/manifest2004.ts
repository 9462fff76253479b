/** Writes the imsmanifest.xml of SCORM 2004, 3rd and 4th edition (SCORM 2004 CAM 3.4). */
import { buildingBlocks, type BuildingBlock, type Course } from '../../../core/course/course.ts';
import { describePackage } from '../../../packaging/description.ts';
import { escapeXml } from '../../../core/markup/escape.ts';
import type { PackageInput } from '../../../packaging/package.ts';
import { listScos, writeResources, type Sco } from './resources.ts';

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
${writeItems(scos, input.course).join('\n')}
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
${writeResources(scos, input.files, 'scormType')}
  </resources>
</manifest>
`;
}

/** The SCO of the whole course; or those of the modules, in a cluster for each building block as long as they follow each other. */
function writeItems(scos: readonly Sco[], { id: course, buildingBlocks: titles }: Course): string[] {
  const [first] = scos;
  if (first?.buildingBlock === undefined) return scos.map((sco) => writeItem(sco, course));
  const groups: Sco[][] = [];
  for (const sco of scos) {
    const group = groups.at(-1);
    if (sco.buildingBlock && group?.[0]?.buildingBlock === sco.buildingBlock) group.push(sco);
    else groups.push([sco]);
  }
  const used = new Map<BuildingBlock, number>();
  return groups.flatMap((group) => {
    const block = group[0]!.buildingBlock;
    const items = group.map((sco) => writeItem(sco));
    if (!block) return items;
    const nth = used.get(block) ?? 0;
    used.set(block, nth + 1);
    // The cluster's own objective is rolled up from its modules (SCORM 2004 SN 4.6) and is the building block's result.
    return `      <item identifier="item-${block}${nth === 0 ? '' : `-${nth + 1}`}" isvisible="true">
        <title>${escapeXml(titles[block].title)}</title>
${items.join('\n')}
        <imsss:sequencing>
          <imsss:controlMode choice="true" flow="true"/>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="${block}" satisfiedByMeasure="false">${mapInfo(course, block)}</imsss:primaryObjective>
          </imsss:objectives>
        </imsss:sequencing>
      </item>`;
  });
}

/**
 * One activity. No measure decides over the learner (no `satisfiedByMeasure`, no `completionThreshold`): an LMS would
 * call whoever pauses "failed". The content sets both results itself, else SuccessFactors completes whatever was opened.
 * @param course given when it is the whole of it, whose building blocks are objectives
 */
function writeItem(sco: Sco, course?: string): string {
  const objectives = (course === undefined ? [] : buildingBlocks).map(
    (id) => `            <imsss:objective objectiveID="${id}">
              ${mapInfo(course!, id)}
            </imsss:objective>`,
  );
  const navigation = `
        <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI><adlnav:hideLMSUI>previous</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>`;
  return `      <item identifier="item-${sco.id}" identifierref="resource-${sco.id}" isvisible="true">
        <title>${escapeXml(sco.title)}</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="bestatt" satisfiedByMeasure="false"/>
${objectives.map((objective) => `${objective}\n`).join('')}          </imsss:objectives>
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>${course === undefined ? '' : navigation}
      </item>`;
}

function mapInfo(course: string, block: BuildingBlock): string {
  return `<imsss:mapInfo targetObjectiveID="urn:${escapeXml(course)}:${block}" readSatisfiedStatus="true" readNormalizedMeasure="true" writeSatisfiedStatus="true" writeNormalizedMeasure="true"/>`;
}
