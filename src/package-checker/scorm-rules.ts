/**
 * Checks the rules of a SCORM manifest that make the LMS act by itself: mastery score, prerequisites, time limit,
 * sequencing.
 */
import type { CheckedFormat } from './manifest-info.ts';
import type { Findings } from './finding.ts';
import { allOf, textOf, type Xml } from './xml.ts';

/** Checks mastery score, prerequisites and time limit (SCORM 1.2 CAM 2.3.2), and their forms in SCORM 2004. */
export function checkMastery(root: Xml, items: readonly Xml[], format: CheckedFormat, findings: Findings): void {
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

/** Sequencing rules that only a complete SCORM 2004 run-time follows (SCORM 2004 SN 3). */
const sequencingElements = [
  'sequencingRules',
  'rollupRules',
  'randomizationControls',
  'limitConditions',
  'constrainedChoiceConsiderations',
];

/** Reports sequencing rules, and items whose status the LMS sets unless the content does (`completionSetByContent`). */
export function checkSequencing(root: Xml, organization: Xml, items: readonly Xml[], findings: Findings): void {
  for (const name of sequencingElements)
    if (allOf(organization, name).some(({ children, attributes }) => children.length > 0 || attributes.size > 0))
      findings.add('sequencing', name);
  for (const mode of allOf(organization, 'controlMode'))
    for (const [name, restrictive] of [
      ['choice', 'false'],
      ['forwardOnly', 'true'],
    ] as const)
      if (mode.attributes.get(name) === restrictive) findings.add('sequencing', `${name}=${restrictive}`);
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
    const isSet = (name: string): boolean => controls.some(({ attributes }) => attributes.get(name) === 'true');
    if (!isSet('completionSetByContent') || !isSet('objectiveSetByContent'))
      findings.add('set-by-content', item.attributes.get('identifier'));
  }
}
