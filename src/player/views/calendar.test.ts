/** Tests the calendar file of the follow-ups. */
import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';

const today = new Date(2026, 10, 23);

describe('the calendar of follow-ups', () => {
  it('has an all-day event for each follow-up, counted from today', () => {
    const text = calendarOf(
      [
        { days: 30, title: 'Drypp' },
        { days: 90, title: 'Siste' },
      ],
      'okt',
      today,
    );
    expect(text.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual([
      'DTSTART;VALUE=DATE:20261223',
      'DTSTART;VALUE=DATE:20270221',
    ]);
    expect(text.match(/^TRANSP:TRANSPARENT\r$/gm), 'not shown as busy').toHaveLength(2);
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('is escaped and folded by RFC 5545', () => {
    const text = calendarOf([{ days: 1, title: `Fem minutter, om det du har prøvd; ${'å'.repeat(90)}` }], 'okt', today);
    expect(text).toContain('Fem minutter\\, om det du har prøvd\\;');
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain('å'.repeat(90));
  });
});
