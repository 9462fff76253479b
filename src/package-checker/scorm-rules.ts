/** What a SCORM manifest lets the LMS decide over the learner: mastery, order, time, and who sets the result. */
import type { CheckedFormat } from './manifest-info.ts';
import type { Findings } from './finding.ts';
import { allOf, textOf, type Xml } from './xml.ts';

/** SCORM 1.2 CAM 2.3.2: the elements that an LMS acts on by itself. */
export function judgeMastery(root: Xml, items: readonly Xml[], format: CheckedFormat, findings: Findings): void {
  for (const item of items) {
    const score = textOf(item, 'masteryscore');
    const valid = /^\d{1,3}(\.\d+)?$/.test(score) && Number(score) <= 100;
    if (score) findings.add(valid ? 'mastery-score' : 'mastery-invalid', item.attributes.get('identifier'), { score });
    if (textOf(item, 'prerequisites')) findings.add('prerequisites', textOf(item, 'prerequisites'));
    if (textOf(item, 'maxtimeallowed')) findings.add('time-limit', textOf(item, 'maxtimeallowed'));
  }
  if (format === 'scorm12') return;
  for (const objective of allOf(root, 'primaryObjective')) {
    if (objective.attributes.get('satisfiedByMeasure') !== 'true') continue;
    const score = textOf(objective, 'minNormalizedMeasure') || '1.0';
    const valid = Number.isFinite(Number(score)) && Math.abs(Number(score)) <= 1;
    findings.add(valid ? 'mastery-score' : 'mastery-invalid', objective.attributes.get('objectiveID'), {
      score: valid ? Math.round(Number(score) * 100) : score,
    });
  }
  for (const limit of allOf(root, 'limitConditions'))
    if (limit.attributes.has('attemptAbsoluteDurationLimit'))
      findings.add('time-limit', limit.attributes.get('attemptAbsoluteDurationLimit'));
}

/** Rules of order that only a full SCORM 2004 player keeps (SCORM 2004 SN 3). */
const rules = [
  'sequencingRules',
  'rollupRules',
  'randomizationControls',
  'limitConditions',
  'constrainedChoiceConsiderations',
];

/** Sequencing, and whether the content says itself when it is done. */
export function judgeSequencing(root: Xml, organization: Xml, items: readonly Xml[], findings: Findings): void {
  for (const name of rules)
    if (allOf(organization, name).some(({ children, attributes }) => children.length > 0 || attributes.size > 0))
      findings.add('sequencing', name);
  for (const mode of allOf(organization, 'controlMode'))
    for (const [name, odd] of [
      ['choice', 'false'],
      ['forwardOnly', 'true'],
    ] as const)
      if (mode.attributes.get(name) === odd) findings.add('sequencing', `${name}=${odd}`);
  const shared = new Map(
    allOf(root, 'sequencingCollection')
      .flatMap((each) => each.children)
      .map((each) => [each.attributes.get('ID') ?? '', each]),
  );
  for (const item of items) {
    const own = item.children.find(({ name }) => name === 'sequencing');
    const controls = [own, shared.get(own?.attributes.get('IDRef') ?? '-')].flatMap((each) =>
      each ? allOf(each, 'deliveryControls') : [],
    );
    const says = (name: string): boolean => controls.some(({ attributes }) => attributes.get(name) === 'true');
    if (!says('completionSetByContent') || !says('objectiveSetByContent'))
      findings.add('set-by-content', item.attributes.get('identifier'));
  }
}
