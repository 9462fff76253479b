/** Tests the start screen and the results in a real browser: whose choice holds, and that what is told of it is true. */
import { expect } from 'chai';
import nb from '../../../locales/nb.json';
import { outline, types } from '../../../tests/fixtures/outline.ts';
import type { Outline } from '../../core/course/outline.ts';
import { encodeSuspend } from '../../core/learner/suspend.ts';
import type { Progress } from '../../core/learner/progress.ts';
import type { Launch } from '../../core/learner/tracker.ts';
import type { CoursePage } from '../course-page.ts';
import './results.ts';
import { Session } from '../session/session.ts';
import './start.ts';
import type { PageElement } from '../ui/page-element.ts';

const data = Object.assign(document.createElement('script'), { id: 'okt-data', type: 'application/json' });
data.textContent = JSON.stringify({ outline, strings: nb.player, uiLanguage: 'nb', tracking: {} });
document.head.append(data);

const [full, reminder] = outline.tracks;
const plain: Outline = { ...outline, tracks: [{ ...full!, register: 'klart' }, reminder!] };
const before: Progress = {
  track: 'full',
  service: 'skole',
  register: 'klart',
  location: 'en_b',
  seen: new Set(['en_a']),
  answers: new Map(),
  tested: new Set(),
};

/** An element of the page of one sitting. */
async function open(
  name: 'okt-start' | 'okt-results',
  carried = outline,
  suspend = '',
  keeper: Launch['keeper'] = 'lms',
): Promise<{ element: HTMLElement; session: Session }> {
  const session = new Session(carried, types, {
    open: async () => ({ mode: 'normal', suspend, learner: '', keeper }),
    save: async () => undefined,
    close: () => true,
  });
  await session.open();
  const element = document.createElement(name) as PageElement;
  document.body.replaceChildren(element);
  const page = Object.assign(new EventTarget(), { session, open: () => undefined });
  session.addEventListener('change', () => page.dispatchEvent(new Event('change')));
  element.follow(page as unknown as CoursePage);
  await element.updateComplete;
  return { element, session };
}
const handed = (element: HTMLElement): string => element.querySelector('.handed')?.textContent ?? '';

describe('okt-start', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('opens a package of one track in the register it was ordered in', async () => {
    const one = { ...plain, tracks: plain.tracks.slice(0, 1) };
    expect((await open('okt-start', one)).session.progress.register).to.equal('standard');
    expect((await open('okt-start', { ...one, register: 'klart' })).session.progress.register).to.equal('klart');
  });

  it('opens a package of several tracks in the register of the one that is chosen first', async () => {
    expect((await open('okt-start', plain)).session.progress.register).to.equal('klart');
  });

  it('stays in klarspråk, whatever track is chosen, in a package that was ordered so', async () => {
    const { element, session } = await open('okt-start', {
      ...plain,
      tracks: [{ ...full!, register: 'standard' }, reminder!],
      register: 'klart',
    });
    expect(session.progress.register).to.equal('klart');
    element.querySelectorAll<HTMLInputElement>('[name=spor]')[1]!.click();
    expect([session.progress.track, session.progress.register]).to.deep.equal(['paminnelse', 'klart']);
  });

  it('takes a mentor’s link, and goes on telling what the mentor chose when the learner chooses otherwise', async () => {
    location.hash = '#spor=paminnelse&tjeneste=barnehage&sprak=nb-klart';
    const { element, session } = await open('okt-start');
    expect([session.progress.track, session.progress.service, session.progress.register]).to.deep.equal([
      'paminnelse',
      'barnehage',
      'klart',
    ]);
    expect(handed(element)).to.match(/«Påminnelse» for Barnehage/);
    element.querySelector<HTMLInputElement>('[name=tjeneste]')!.click();
    await (element as PageElement).updateComplete;
    expect(session.progress.service).to.equal('skole');
    expect(handed(element)).to.match(/«Påminnelse» for Barnehage/);
  });

  it('opens in the register of the track that a link names without naming a register', async () => {
    location.hash = '#spor=full&tjeneste=barnehage';
    expect((await open('okt-start', plain)).session.progress.register).to.equal('klart');
  });

  it('leads a learner who begins without saying where they work to the question of it', async () => {
    const { element } = await open('okt-start');
    const button = element.querySelector<HTMLButtonElement>('button.primary')!;
    button.click();
    expect(button.disabled).to.equal(false);
    expect(document.activeElement).to.equal(element.querySelector('[name=tjeneste]'));
  });

  it('offers to go on before the choices to a learner who comes back or for whom a mentor has chosen, and to begin after them to others', async () => {
    const order = (element: HTMLElement): string[] =>
      [...element.querySelectorAll('form.choices .primary, form.choices fieldset')].map(({ localName }) => localName);
    expect(order((await open('okt-start')).element).at(-1)).to.equal('button');
    expect(order((await open('okt-start', outline, encodeSuspend(outline, before))).element)[0]).to.equal('button');
    const ordered = { ...outline, tracks: outline.tracks.slice(0, 1), services: outline.services.slice(0, 1) };
    expect(order((await open('okt-start', ordered)).element)[0]).to.equal('button');
    location.hash = '#spor=paminnelse&tjeneste=barnehage&sprak=nb-klart';
    expect(order((await open('okt-start')).element)[0]).to.equal('button');
  });

  it('shows a learner who is done the way to results and certificate, and nobody else', async () => {
    const way = (element: HTMLElement): boolean =>
      [...element.querySelectorAll('button')].some(({ textContent }) => textContent === nb.player.house.results);
    const screens = outline.modules.flatMap((module) => module.screens);
    const answers = new Map(
      screens.flatMap(({ questions }) => questions).map(({ id }) => [id, { response: 'a', score: 0, at: 0 }]),
    );
    const done = { ...before, seen: new Set(screens.map(({ id }) => id)), answers };
    expect(way((await open('okt-start', outline, encodeSuspend(outline, before))).element)).to.equal(false);
    expect(way((await open('okt-start', outline, encodeSuspend(outline, done))).element)).to.equal(true);
  });

  it('says nothing of a mentor’s choice that the package does not have', async () => {
    location.hash = '#spor=leder&tjeneste=barnehage&sprak=nb';
    const { element, session } = await open('okt-start');
    expect([session.progress.service, handed(element)]).to.deep.equal(['barnehage', '']);
  });

  it('begins, and takes a code, also in a sandbox where forms submit nothing', async () => {
    const { element, session } = await open('okt-start');
    let begun = 0;
    Object.assign((element as PageElement).page!, { resume: () => (begun += 1) });
    document.addEventListener('submit', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
    session.dispatch({ type: 'chose', service: 'skole' });
    await (element as PageElement).updateComplete;
    element.querySelector<HTMLButtonElement>('.choices button.primary')!.click();
    element.querySelector<HTMLInputElement>('#kode')!.value = 'tull';
    element.querySelector<HTMLButtonElement>('.code button')!.click();
    await (element as PageElement).updateComplete;
    expect([begun, element.querySelector('.code [role=status]')!.textContent]).to.deep.equal([
      1,
      nb.player.start.codeUnknown,
    ]);
  });

  it('leaves the learner’s own register alone when the same link is opened again', async () => {
    location.hash = '#spor=full&tjeneste=skole&sprak=nb';
    expect((await open('okt-start', outline, encodeSuspend(outline, before))).session.progress.register).to.equal(
      'klart',
    );
    location.hash = '#spor=paminnelse&tjeneste=skole&sprak=nb';
    const { progress } = (await open('okt-start', outline, encodeSuspend(outline, before))).session;
    expect([progress.track, progress.register]).to.deep.equal(['paminnelse', 'standard']);
  });
});

describe('okt-results', () => {
  for (const reporting of ['completion', 'score', 'answers'] as const)
    it(`says what leaves the page at the level ${reporting}`, async () => {
      const { element } = await open('okt-results', { ...outline, reporting });
      expect(element.textContent).to.contain(nb.player.start.stored[reporting]);
    });

  for (const keeper of ['browser', 'nowhere'] as const)
    it(`says that nobody is told anything when progress is kept by ${keeper}`, async () => {
      const { element } = await open('okt-results', outline, '', keeper);
      expect(element.textContent).to.contain(nb.player.start.stored.nobody);
    });

  it('shows what is left and how it is done, unfolded when it is little, under no words that hang loose', async () => {
    const { element } = await open('okt-results', outline, encodeSuspend(outline, before));
    const left = element.querySelector<HTMLDetailsElement>('details.more')!;
    expect(left.open).to.equal(true);
    expect(left.innerText).to.contain(nb.player.results.how);
    expect(element.textContent).to.contain(`${nb.player.start.stored.title}:`);
  });

  it('shows the first thing done, also in a long course', async () => {
    const [module] = outline.modules;
    const long = {
      ...outline,
      modules: [
        {
          ...module!,
          screens: Array.from({ length: 150 }, (_, at) => ({ ...module!.screens[0]!, id: `en_${at}`, questions: [] })),
        },
      ],
    };
    const { element } = await open('okt-results', long, encodeSuspend(long, { ...before, seen: new Set(['en_0']) }));
    expect(element.textContent).to.contain('1 av 150');
    expect(element.textContent).not.to.contain(nb.player.results.nothing);
  });
});
