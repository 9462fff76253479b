/** Tests the start view (which choices apply) and the results. */
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

/** An element on the page of a new session. */
async function open(
  name: 'okt-start' | 'okt-results',
  of = outline,
  suspend = '',
  keeper: Launch['keeper'] = 'lms',
): Promise<{ element: HTMLElement; session: Session }> {
  const session = new Session(of, types, {
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
const assignmentText = (element: HTMLElement): string => element.querySelector('.handed')?.textContent ?? '';

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

describe('the register in okt-start', () => {
  it('is the package’s in a package of one track', async () => {
    const one = { ...plain, tracks: plain.tracks.slice(0, 1) };
    expect((await open('okt-start', one)).session.progress.register).to.equal('standard');
    expect((await open('okt-start', { ...one, register: 'klart' })).session.progress.register).to.equal('klart');
  });

  it('is that of the first track in a package of several', async () => {
    expect((await open('okt-start', plain)).session.progress.register).to.equal('klart');
  });

  it('stays klarspråk for every track in a package built in klarspråk', async () => {
    const { element, session } = await open('okt-start', {
      ...plain,
      tracks: [{ ...full!, register: 'standard' }, reminder!],
      register: 'klart',
    });
    expect(session.progress.register).to.equal('klart');
    element.querySelectorAll<HTMLInputElement>('[name=spor]')[1]!.click();
    expect([session.progress.track, session.progress.register]).to.deep.equal(['paminnelse', 'klart']);
  });

  it('is that of the track in a link without register', async () => {
    location.hash = '#spor=full&tjeneste=barnehage';
    expect((await open('okt-start', plain)).session.progress.register).to.equal('klart');
  });

  it('stays the learner’s own when the same link is opened again', async () => {
    location.hash = '#spor=full&tjeneste=skole&sprak=nb';
    expect((await open('okt-start', outline, encodeSuspend(outline, before))).session.progress.register).to.equal(
      'klart',
    );
    location.hash = '#spor=paminnelse&tjeneste=skole&sprak=nb';
    const { progress } = (await open('okt-start', outline, encodeSuspend(outline, before))).session;
    expect([progress.track, progress.register]).to.deep.equal(['paminnelse', 'standard']);
  });
});

describe('okt-start', () => {
  it('applies a mentor’s link, and still shows it when the learner chooses otherwise', async () => {
    location.hash = '#spor=paminnelse&tjeneste=barnehage&sprak=nb-klart';
    const { element, session } = await open('okt-start');
    expect([session.progress.track, session.progress.service, session.progress.register]).to.deep.equal([
      'paminnelse',
      'barnehage',
      'klart',
    ]);
    expect(assignmentText(element)).to.match(/«Påminnelse» for Barnehage/);
    element.querySelector<HTMLInputElement>('[name=tjeneste]')!.click();
    await (element as PageElement).updateComplete;
    expect(session.progress.service).to.equal('skole');
    expect(assignmentText(element)).to.match(/«Påminnelse» for Barnehage/);
  });

  it('focuses the choice of service when the learner begins without one', async () => {
    const { element } = await open('okt-start');
    const button = element.querySelector<HTMLButtonElement>('button.primary')!;
    button.click();
    expect(button.disabled).to.equal(false);
    expect(document.activeElement).to.equal(element.querySelector('[name=tjeneste]'));
  });

  it('has the button before the choices when nothing has to be chosen, otherwise after them', async () => {
    const order = (element: HTMLElement): string[] =>
      [...element.querySelectorAll('form.choices .primary, form.choices fieldset')].map(({ localName }) => localName);
    expect(order((await open('okt-start')).element).at(-1)).to.equal('button');
    expect(order((await open('okt-start', outline, encodeSuspend(outline, before))).element)[0]).to.equal('button');
    const ordered = { ...outline, tracks: outline.tracks.slice(0, 1), services: outline.services.slice(0, 1) };
    expect(order((await open('okt-start', ordered)).element)[0]).to.equal('button');
    location.hash = '#spor=paminnelse&tjeneste=barnehage&sprak=nb-klart';
    expect(order((await open('okt-start')).element)[0]).to.equal('button');
  });

  it('has a button to the results only after completion', async () => {
    const hasButton = (element: HTMLElement): boolean =>
      [...element.querySelectorAll('button')].some(({ textContent }) => textContent === nb.player.house.results);
    const screens = outline.modules.flatMap((module) => module.screens);
    const answers = new Map(
      screens.flatMap(({ questions }) => questions).map(({ id }) => [id, { response: 'a', score: 0, at: 0 }]),
    );
    const done = { ...before, seen: new Set(screens.map(({ id }) => id)), answers };
    expect(hasButton((await open('okt-start', outline, encodeSuspend(outline, before))).element)).to.equal(false);
    expect(hasButton((await open('okt-start', outline, encodeSuspend(outline, done))).element)).to.equal(true);
  });

  it('does not show an assignment that the package does not contain', async () => {
    location.hash = '#spor=leder&tjeneste=barnehage&sprak=nb';
    const { element, session } = await open('okt-start');
    expect([session.progress.service, assignmentText(element)]).to.deep.equal(['barnehage', '']);
  });

  it('begins, and reads a code, by clicks alone in a sandboxed frame, which blocks forms', async () => {
    const { element, session } = await open('okt-start');
    let begun = 0;
    const resume = (): void => {
      begun += 1;
    };
    Object.assign((element as PageElement).page!, { resume });
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
});

describe('okt-results', () => {
  for (const reporting of ['completion', 'score', 'answers'] as const)
    it(`explains what is reported at level ${reporting}`, async () => {
      const { element } = await open('okt-results', { ...outline, reporting });
      expect(element.textContent).to.contain(nb.player.start.stored[reporting]);
    });

  for (const keeper of ['browser', 'nowhere'] as const)
    it(`explains that nothing is reported when progress is kept by ${keeper}`, async () => {
      const { element } = await open('okt-results', outline, '', keeper);
      expect(element.textContent).to.contain(nb.player.start.stored.nobody);
    });

  it('lists the remaining screens with instructions, open when the list is short', async () => {
    const { element } = await open('okt-results', outline, encodeSuspend(outline, before));
    const left = element.querySelector<HTMLDetailsElement>('details.more')!;
    expect(left.open).to.equal(true);
    expect(left.innerText).to.contain(nb.player.results.how);
    expect(element.textContent).to.contain(`${nb.player.start.stored.title}:`);
  });

  it('shows the first completed screen also in a long course', async () => {
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
