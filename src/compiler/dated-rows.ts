/** The age of dated data: laws, duties and phone numbers change, and are to be checked again within six months. */

/** A law, a duty or a phone line with the age of its last check. */
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

/** What the dated files hold. */
export interface DatedData {
  readonly laws: readonly { id: string; law: string; sist_kontrollert: string }[];
  readonly helplines: readonly { id: string; number: string; sist_kontrollert: string }[];
  readonly duties: readonly { id: string; binds: string; checkedOn: string }[];
}

/** The dated rows, oldest first. */
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
