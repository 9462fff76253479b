/** Tests the document of a package: content for other services is left out; the help panel links to the duty card and says when the law is not approved. */
import { expect, it } from 'vitest';
import nb from '../../locales/nb.json';
import { dutyCourse } from '../../tests/fixtures/duty-course.ts';
import { t } from '../../tests/fixtures/example.ts';
import { smallCourse } from '../../tests/fixtures/small-course.ts';
import cardWords from '../blocks/duties/words.nb.json';
import type { Course } from '../core/course/course.ts';
import { renderDocument } from './document.ts';

const words = nb.player.help;

/** The document of a package for some services. */
function documentOf(course: Course, services: readonly string[], tracks: readonly string[] = ['full']): string {
  const selection = { tracks, services, language: 'nb', register: 'standard' } as const;
  return renderDocument({ course, selection, t, strings: nb.player, uiLanguage: 'nb' });
}

it('leaves facts for other services out of a package, in the list and on the card', () => {
  const both = documentOf(dutyCourse, ['skole', 'politi']);
  expect([...both.matchAll(/Standard om tie-politi/g)]).toHaveLength(2);
  const school = documentOf(dutyCourse, ['skole']);
  expect(school).not.toMatch(/tie-politi|Politi/);
  expect([...school.matchAll(/Standard om gripe-inn/g)]).toHaveLength(2);
  expect(documentOf(dutyCourse, ['politi'])).not.toContain(cardWords.content.topic.reporting);
});

it('links the duty card from the help panel where the page has one', () => {
  const link = `<a id="pliktkort" href="#m_kort-tittel">${words.dutyCard}</a>`;
  const page = documentOf(dutyCourse, ['skole']);
  expect([page.includes(link), page.includes('id="m_kort-tittel"')]).toEqual([true, true]);
  expect(documentOf(smallCourse, ['skole']).includes('id="pliktkort"')).toBe(false);
  expect(documentOf(dutyCourse, ['skole'], ['enkel']).includes('id="pliktkort"')).toBe(false);
});

it('says in the help panel that the law is not approved, until it is', () => {
  const said = `<p class="quiet">${words.lawNotApproved}</p>`;
  const says = (lawApproved: boolean): boolean => documentOf({ ...dutyCourse, lawApproved }, ['skole']).includes(said);
  expect([says(false), says(true)]).toEqual([true, false]);
});
