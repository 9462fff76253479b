/** Creates a calendar file (RFC 5545) of the follow-ups. */

/** A follow-up. */
export interface FollowUp {
  /** Days from today. */
  readonly days: number;
  readonly title: string;
}

/** An iCalendar text with one all-day event for each follow-up. @param product id of the course, for UID and PRODID */
export function calendarOf(followUps: readonly FollowUp[], product: string, today: Date): string {
  const events = followUps.flatMap(({ days, title }) => [
    'BEGIN:VEVENT',
    `UID:${days}-${stamp(today)}@${product}`,
    `DTSTAMP:${stamp(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${stamp(new Date(today.getFullYear(), today.getMonth(), today.getDate() + days))}`,
    `SUMMARY:${title.replace(/[\\;,]/g, (character) => `\\${character}`).replaceAll('\n', '\\n')}`,
    // The event does not make the learner busy (RFC 5545 3.8.2.7).
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

/** Folds a line at 75 octets, by a line break and a space (RFC 5545 3.1). */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > 74) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
