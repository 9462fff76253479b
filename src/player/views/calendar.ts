/** The follow-ups as a calendar file, made and kept on the learner's own machine. */

/** One follow-up. */
export interface FollowUp {
  /** Days from today. */
  readonly days: number;
  readonly title: string;
}

/** An iCalendar text (RFC 5545) with one all-day event for each follow-up. @param product names the course in the file */
export function calendarOf(followUps: readonly FollowUp[], product: string, today: Date): string {
  const events = followUps.flatMap(({ days, title }) => [
    'BEGIN:VEVENT',
    `UID:${days}-${stamp(today)}@${product}`,
    `DTSTAMP:${stamp(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${stamp(new Date(today.getFullYear(), today.getMonth(), today.getDate() + days))}`,
    `SUMMARY:${title.replace(/[\\;,]/g, (character) => `\\${character}`).replaceAll('\n', '\\n')}`,
    // Without it a calendar shows the learner as busy all that day (RFC 5545 3.8.2.7).
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${product}//NO`, ...events, 'END:VCALENDAR', '']
    .map(fold)
    .join('\r\n');
}

function stamp(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
}

/** RFC 5545 3.1: a line has at most 75 octets; the rest goes on after a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let [folded, length] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > 74) [folded, length] = [`${folded}\r\n `, 1];
    folded += character;
    length += size;
  }
  return folded;
}
