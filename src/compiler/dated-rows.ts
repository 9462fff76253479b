/** How old the dated data are: laws and phone numbers change, and somebody must look again. */

/** A law or a phone line with the age of its last check. */
export interface DatedRow {
  readonly id: string;
  readonly file: string;
  readonly value: string;
  readonly checked: string;
  /** Whole days since. */
  readonly days: number;
}

/** Older than this, in days, a row must be checked again: six months. */
export const oldAfter = 183;

/** The dated rows, oldest first. */
export function datedRows(
  laws: readonly { id: string; law: string; sist_kontrollert: string }[],
  helplines: readonly { id: string; number: string; sist_kontrollert: string }[],
  today: Date,
): DatedRow[] {
  const row = (file: string, id: string, value: string, checked: string): DatedRow => ({
    id,
    file,
    value,
    checked,
    days: Math.floor((today.getTime() - Date.parse(checked)) / 86_400_000),
  });
  return [
    ...laws.map(({ id, law, sist_kontrollert }) => row('law.yaml', id, law, sist_kontrollert)),
    ...helplines.map(({ id, number, sist_kontrollert }) => row('helplines.yaml', id, number, sist_kontrollert)),
  ].sort((a, b) => b.days - a.days);
}
