/** Tests the facts in a real browser: axe in both registers and on paper, each fact for its services, and the duty card from the help panel. */
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import nb from '../../../locales/nb.json';
import { settle, show, until, violations } from '../../../tests/fixtures/accessible.ts';
import { duties, dutyOf } from '../../../tests/fixtures/duties.ts';
import { courseWithCard, dutyCourse } from '../../../tests/fixtures/duty-course.ts';
import { t } from '../../../tests/fixtures/example.ts';
import { types } from '../../../tests/fixtures/outline.ts';
import cardWords from '../../blocks/duties/words.nb.json';
import { dutyTopics, type Course, type Register } from '../../core/course/course.ts';
import { outlineOf } from '../../core/course/outline.ts';
import { renderDocument } from '../../page/document.ts';
import { CoursePage } from '../course-page.ts';
import { Session } from '../session/session.ts';
import { prepareDutyCards } from './duty-card.ts';
import { openPanel } from './panel.ts';

const selection = {
  tracks: ['full'],
  services: ['skole', 'barnehage', 'politi'],
  language: 'nb',
  register: 'standard',
} as const;

/** Puts the document of a course on the page, as it is before any script. */
async function documentOn(course: Course = dutyCourse): Promise<HTMLElement> {
  await setViewport({ width: 320, height: 800 });
  const text = renderDocument({ course, selection, t, strings: nb.player, uiLanguage: 'nb' });
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  document.documentElement.classList.remove('playing');
  document.documentElement.dataset['register'] = 'standard';
  const page = document.createElement('div');
  page.append(...parsed.body.childNodes);
  await show(page);
  if (document.querySelector('link[data-course]')) return page;
  for (const href of ['/src/theme/course.css', '/type-styles.css']) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.dataset['course'] = '';
    document.head.append(link);
    await new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }));
  }
  return page;
}

/** Each page's course has an id of its own, so that no session hands its progress to the next. */
let pages = 0;

/** Starts the page for a learner of one service, or of none yet. */
async function start(service: string, course?: Course): Promise<{ page: HTMLElement; coursePage: CoursePage }> {
  const page = await documentOn(course);
  pages += 1;
  const outline = { ...outlineOf(course ?? dutyCourse, selection), id: `plikter-${pages}` };
  const session = new Session(outline, types, {
    open: async () => ({ mode: 'normal', suspend: '', learner: '', keeper: 'lms' }),
    save: async () => undefined,
    close: () => true,
  });
  await session.open();
  if (service !== '') session.dispatch({ type: 'chose', service });
  const coursePage = new CoursePage(session, page.querySelector('main')!, 'test');
  prepareDutyCards(coursePage);
  return { page, coursePage };
}

const read = (element: HTMLElement): string => element.innerText.replace(/\s+/g, ' ');
const screen = (page: HTMLElement): HTMLElement => page.querySelector<HTMLElement>('[data-screen="vindu_plikter"]')!;
const card = (): HTMLElement => document.querySelector<HTMLElement>('[data-duty-card]')!;

describe('facts of duty', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    document.querySelectorAll('dialog').forEach((dialog) => dialog.remove());
    dispatchEvent(new Event('afterprint'));
  });

  it('can all be read before any script, each with the services it is for', async () => {
    const page = await documentOn();
    const text = read(screen(page));
    for (const fact of ['tie', 'tie-politi', 'melde', 'gripe-inn', 'ring'])
      expect(text).to.contain(`Standard om ${fact}.`);
    expect(text).to.contain('Politi. ').and.to.contain('Skole og AKS, Barnehage. ');
    expect(card().querySelector('button')!.checkVisibility()).to.equal(false);
  });

  for (const register of ['standard', 'klart'] satisfies Register[])
    it(`are accessible in ${register} at 320 px, and on paper`, async () => {
      const { page, coursePage } = await start('politi');
      coursePage.go('vindu_plikter');
      coursePage.session.dispatch({ type: 'chose', register });
      await settle();
      expect(await violations(screen(page))).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(read(screen(page))).to.contain(register === 'klart' ? 'Klart om tie.' : 'Standard om tie.');
      expect(read(screen(page))).not.to.contain(register === 'klart' ? 'Standard om' : 'Klart om');
      await emulateMedia({ media: 'print' });
      expect(await violations(screen(page))).to.deep.equal([]);
    });

  it('are shown only to the services they are for, on screen and on paper', async () => {
    const { page, coursePage } = await start('politi');
    coursePage.go('vindu_plikter');
    const police = read(screen(page));
    expect(police).to.contain('Standard om tie-politi.');
    for (const word of [
      'melde',
      'gripe-inn',
      cardWords.content.topic.reporting,
      cardWords.content.topic.own,
      'Politi.',
    ])
      expect(police).not.to.contain(word);
    coursePage.session.dispatch({ type: 'chose', service: 'skole' });
    expect(read(screen(page)))
      .to.contain('Standard om melde.')
      .and.not.to.contain('tie-politi');
    await emulateMedia({ media: 'print' });
    expect(read(screen(page)))
      .to.contain('Standard om gripe-inn.')
      .and.not.to.contain('tie-politi');
  });
});

describe('the duty card', () => {
  it('opens from the help panel wherever the learner is, leaves their place alone, and goes back to its own', async () => {
    const { page, coursePage } = await start('skole');
    coursePage.go('start');
    const { location } = coursePage.session.progress;
    openPanel('hjelp', 'Lukk');
    expect(document.querySelector('#hjelp')!.textContent).to.contain(nb.player.help.lawNotApproved);
    expect(await violations(document.querySelector('dialog')!)).to.deep.equal([]);
    document.querySelector<HTMLElement>('#pliktkort')!.click();
    await settle();
    const dialog = document.querySelector<HTMLDialogElement>('dialog.tool[open]')!;
    expect(read(dialog)).to.contain('Standard om melde.').and.not.to.contain('tie-politi');
    expect(await violations(dialog)).to.deep.equal([]);
    dialog.querySelector<HTMLElement>(':scope > button')!.click();
    await until(() => !dialog.open);
    expect(screen(page).contains(card())).to.equal(true);
    expect(coursePage.session.progress.location).to.equal(location);
    expect(document.querySelector<HTMLDialogElement>('dialog')!.open).to.equal(true);
    document.querySelector('dialog')!.remove();
  });

  it('has no link while nobody knows where the learner works', async () => {
    const { coursePage } = await start('skole');
    const link = document.querySelector<HTMLElement>('#pliktkort')!;
    for (const panel of document.querySelectorAll<HTMLElement>('.panel')) panel.hidden = false;
    expect(link.checkVisibility()).to.equal(true);
    coursePage.session.dispatch({ type: 'chose', service: '' });
    expect(link.checkVisibility()).to.equal(false);
  });

  for (const facts of [30, 5])
    it(`is printed alone, for its service, and fits one A4 sheet with ${facts} long facts`, async () => {
      const words = 'Du skal si fra til noen som kan hjelpe, og du skal skrive ned det du så samme dag. '.repeat(2);
      const long = Array.from({ length: facts }, (_, at) =>
        dutyOf(`lang-${at}`, dutyTopics[at % 6]!, { claim: { standard: `${words}Nr. ${at}.`, klart: words } }),
      );
      const { coursePage } = await start('skole', courseWithCard([...duties, ...long]));
      coursePage.go('vindu_plikter');
      const { print } = window;
      window.print = () => undefined;
      card().querySelector<HTMLElement>('.print-card')!.click();
      window.print = print;
      await emulateMedia({ media: 'print' });
      // A4 less a margin of 1 cm, in CSS pixels.
      await setViewport({ width: 718, height: 1047 });
      const sheet = document.querySelector<HTMLElement>('.print-sheet')!;
      expect(read(sheet)).to.contain('Standard om melde.').and.to.contain('Skole og AKS');
      expect(read(sheet))
        .to.contain(`Nr. ${facts - 1}.`)
        .and.not.to.contain('Politi');
      expect(sheet.getBoundingClientRect().height).to.be.within(900, 1_047);
      const size = parseFloat(getComputedStyle(sheet.firstElementChild!).fontSize);
      expect(size).to.be.at.least(facts === 30 ? 9 : 15);
      expect(await violations(sheet)).to.deep.equal([]);
      await emulateMedia({ media: 'screen' });
      dispatchEvent(new Event('afterprint'));
      expect(document.querySelector('.print-sheet')).to.equal(null);
    });
});
