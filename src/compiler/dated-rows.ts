/** Age of the laws, duties and phone numbers, which must be checked again at intervals. */

/** A law, a duty or a helpline with the date of its last check. */
export interface DatedRow {
  readonly id: string;
  readonly file: string;
  /** The law's reference or the phone number. */
  readonly value: string;
  /** Date of the last check, `YYYY-MM-DD`. */
  readonly checked: string;
  /** Whole days since then; negative for a date in the future. */
  readonly days: number;
}

/** Maximum age of a check, days: six months. */
export const oldAfter = 183;

/** Rows of the dated data files. */
export interface DatedData {
  readonly laws: readonly { id: string; law: string; sist_kontrollert: string }[];
  readonly helplines: readonly { id: string; number: string; sist_kontrollert: string }[];
  readonly duties: readonly { id: string; binds: string; checkedOn: string }[];
}

/** All dated rows, oldest check first. */
export function datedRows({ laws, helplines, duties }: DatedData, today: Date): DatedRow[] {
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
    ...duties.map(({ id, binds, checkedOn }) => row('duties.yaml', id, binds, checkedOn)),
  ].sort((a, b) => b.days - a.days);
}
