/** Tests the certificate and the download of the follow-ups' calendar file. */
import { expect } from 'chai';
import nb from '../../../locales/nb.json';
import { outline, types } from '../../../tests/fixtures/outline.ts';
import { encodeSuspend } from '../../core/learner/suspend.ts';
import './certificate.ts';
import type { CoursePage } from '../course-page.ts';
import { Session } from '../session/session.ts';
import type { PageElement } from '../ui/page-element.ts';

const followUps = [
  { days: 14, title: 'Drypp' },
  { days: 45, title: 'Siste drypp' },
];
const data = Object.assign(document.createElement('script'), { id: 'okt-data', type: 'application/json' });
data.textContent = JSON.stringify({ outline, strings: nb.player, uiLanguage: 'nb', tracking: {} });
document.head.append(data);

it('okt-certificate shows the follow-ups’ days and downloads their calendar', async () => {
  const screens = outline.modules.flatMap((module) => module.screens);
  const answers = new Map(
    screens.flatMap(({ questions }) => questions).map(({ id }) => [id, { response: 'a', score: 0, at: 0 }]),
  );
  const suspend = encodeSuspend(outline, {
    track: 'full',
    service: 'skole',
    register: 'standard',
    location: '',
    seen: new Set(screens.map(({ id }) => id)),
    answers,
    tested: new Set(),
  });
  const session = new Session({ ...outline, followUps }, types, {
    open: async () => ({ mode: 'normal', suspend, learner: '', keeper: 'lms' }),
    save: async () => undefined,
    close: () => true,
  });
  await session.open();
  const element = document.createElement('okt-certificate') as PageElement;
  document.body.replaceChildren(element);
  element.follow(Object.assign(new EventTarget(), { session }) as unknown as CoursePage);
  await element.updateComplete;
  expect(element.textContent).to.contain('Om 14 og 45 dager');
  const { revokeObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const names: string[] = [];
  const revoked: string[] = [];
  Object.assign(URL, { revokeObjectURL: (url: string) => revoked.push(url) });
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    names.push(this.download);
  };
  [...element.querySelectorAll('button')]
    .find(({ textContent }) => textContent === nb.player.followUp.calendar)!
    .click();
  Object.assign(HTMLAnchorElement.prototype, { click });
  Object.assign(URL, { revokeObjectURL });
  expect([names, revoked]).to.deep.equal([['test-course.ics'], []]);
});

for (const [name, followUpDays, sheets] of [
  ['a course', undefined, 1],
  ['a follow-up of it', 30, 0],
] as const)
  it(`okt-certificate has ${sheets} certificate for ${name}`, async () => {
    const tracks = [{ ...outline.tracks[0]!, modules: [], ...(followUpDays && { followUpDays }) }];
    const session = new Session({ ...outline, tracks }, types, {
      open: async () => ({ mode: 'normal', suspend: '', learner: '', keeper: 'lms' }),
      save: async () => undefined,
      close: () => true,
    });
    await session.open();
    Object.defineProperty(session, 'status', { value: { ...session.status, completed: true } });
    const element = document.createElement('okt-certificate') as PageElement;
    document.body.replaceChildren(element);
    element.follow(Object.assign(new EventTarget(), { session }) as unknown as CoursePage);
    await element.updateComplete;
    expect(element.querySelectorAll('#bevis-tittel').length).to.equal(sheets);
  });
