/** Reads `approvals.yaml`: which facts of `duties.yaml` the municipality has approved, and in which edition. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { dataFile } from './content-file.ts';
import { approvalsFile } from './course-file.ts';
import { readDuties, type DutiesContext, type DutyEntry } from './duties.ts';
import type { Faults } from './fault.ts';
import type { DataFiles } from './inline.ts';
import { readDataFile } from './yaml-file.ts';

/** One role's approval of one edition of a fact. */
export type Approval = z.output<typeof approvalsFile>[number];

/** `lapsed`: approved once, in another edition than the present one. */
export type ApprovalState = 'approved' | 'lapsed' | 'open';

/** A fact with its present edition, and what was approved of it. */
export interface DutyReview {
  readonly entry: DutyEntry;
  readonly edition: string;
  /** All rows for this fact, also for other editions. */
  readonly approvals: readonly Approval[];
}

/** What is needed to read the facts and their approvals. */
export interface DutyReviewContext extends DutiesContext {
  readonly today: Date;
}

/**
 * Every fact of `duties.yaml` with its approvals: empty when there is no such file, undefined when it cannot be read. Without an `approvals.yaml` nothing is approved.
 */
export function readDutyReviews(context: DutyReviewContext, faults: Faults): readonly DutyReview[] | undefined {
  const entries = readDuties(context, faults);
  if (!entries) return undefined;
  const approvals = readApprovals(context, entries, faults);
  return entries.map((entry) => ({
    entry,
    edition: editionOf(entry, context.data),
    approvals: approvals.filter(({ claim }) => claim === entry.duty.id),
  }));
}

/** Reports rows for unknown facts, and dates in the future. */
function readApprovals(
  { folder, language, today }: DutyReviewContext,
  entries: readonly DutyEntry[],
  faults: Faults,
): readonly Approval[] {
  if (!existsSync(join(folder, dataFile(folder, 'approvals.yaml', language)))) return [];
  const known = entries.map(({ duty }) => duty.id);
  // A day is allowed for: the municipality may be ahead of the clock of the machine that builds.
  const latest = today.getTime() + 86_400_000;
  const rows = readDataFile({ folder, language }, 'approvals.yaml', approvalsFile, faults, (content, tell) => {
    for (const [at, { claim, date }] of content.entries()) {
      if (!known.includes(claim))
        tell(
          [at, 'claim'],
          `Godkjenningen gjelder «${claim}», som ikke står i duties.yaml.`,
          'Rett id-en, eller ta bort godkjenningen hvis punktet er borte.',
        );
      if (Date.parse(date) > latest)
        tell([at, 'date'], `Godkjenningen er fra ${date}, som er fram i tid.`, 'Skriv datoen da den ble gitt.');
    }
  });
  return rows ?? [];
}

/**
 * The edition of a fact: the first twelve hex digits of a SHA-256 of all that its approver reads. That is both texts with
 * laws and phone numbers filled in, whom it binds, its services and its provisions. Line breaks do not count.
 */
export function editionOf({ duty, text }: DutyEntry, data: DataFiles): string {
  const law = (id: string): string => data.laws?.get(id)?.law ?? id;
  const phone = (id: string): string => data.phones?.get(id)?.number ?? id;
  const filled = (words: string): string =>
    words
      .replace(/:(law|phone)\[([^\]]*)\]/g, (_, kind: string, id: string) => (kind === 'law' ? law(id) : phone(id)))
      .replace(/\s+/g, ' ')
      .trim();
  const read = [
    filled(text.standard),
    filled(text.klart),
    duty.binds,
    [...(duty.services ?? [])].sort(),
    duty.lawIds.map(law).sort(),
  ];
  return createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 12);
}

/** How a fact stands: one that rests on a provision is for the lawyer to approve, another for any of the roles. */
export function approvalState({ entry, edition, approvals }: DutyReview): ApprovalState {
  const counting = approvals.filter(({ role }) => entry.duty.lawIds.length === 0 || role === 'jurist');
  if (counting.some((approval) => approval.edition === edition)) return 'approved';
  return counting.length > 0 ? 'lapsed' : 'open';
}

/** True when every fact that rests on a provision is approved in its present edition. */
export function isLawApproved(reviews: readonly DutyReview[]): boolean {
  return reviews
    .filter(({ entry }) => entry.duty.lawIds.length > 0)
    .every((review) => approvalState(review) === 'approved');
}
