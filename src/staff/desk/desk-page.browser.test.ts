/** Tests the desk in a browser: accessibility with axe, answers, recommendation, and that nothing is stored. */
import { expect } from 'chai';
import { Updates } from '@microsoft/fast-element';
import nb from '../../../locales/nb.json';
import { show, violations } from '../../../tests/fixtures/accessible.ts';
import { startI18n } from '../ui/i18n.ts';
import { DeskState, type DeskCourse } from './desk-state.ts';
import type { CopyText } from './copy-text.ts';
import type { DeskPage } from './desk-page.ts';

startI18n('nb', nb.staff);
await import('./desk-page.ts');

const track = { lead: 'For deg som er ny.', minutes: 20, modules: [], testOut: false, register: 'klart' } as const;
const course: DeskCourse = {
  title: 'Økt livsmestring',
  language: 'nb',
  tracks: [
    { id: 'start', code: '1', title: 'Start i dag', ...track },
    { id: 'full', code: '3', title: 'Hele kurset', ...track },
    { id: 'mentor', code: '5', title: 'Mentor', ...track, minutes: 30 },
  ],
  services: [
    { id: 'skole', code: 'S', title: 'Skole og AKS' },
    { id: 'politi', code: 'P', title: 'Politi' },
  ],
  desk: {
    questions: [
      {
        id: 'service',
        title: 'Hvor?',
        options: [
          { id: 'skole', title: 'Skole og AKS' },
          { id: 'politi', title: 'Politi' },
        ],
      },
      {
        id: 'role',
        title: 'Hva?',
        options: [
          { id: 'vikar', title: 'Vikar' },
          { id: 'fagperson', title: 'Fagperson' },
          { id: 'mentor', title: 'Mentor' },
        ],
      },
    ],
    tracks: [
      { when: { role: ['vikar'] }, track: 'start', because: 'En vikar begynner nå.' },
      { when: { role: ['mentor'] }, track: 'mentor', besides: true, because: 'I tillegg til kurset.' },
      { when: {}, track: 'full', because: 'Alt er nyttig.' },
    ],
    registers: [{ when: {}, register: 'klart', because: 'Teksten er enkel.' }],
    additions: [],
    welcome:
      'Hei! «{{track}}» for {{service}}, {{minutes}} minutter. {{reason}} Kode {{code}}.\nEller lenken: {{link}}\n\nOgså «{{besides}}», {{besidesMinutes}} minutter, kode {{besidesCode}}.\nLenke: {{besidesLink}}\n\nHilsen oss {{ukjent}}',
  },
};

/** The page with a small course instead of `course.json`. */
async function open(): Promise<DeskPage> {
  const page = document.createElement('desk-page') as DeskPage;
  page.state = new DeskState(course);
  await show(page);
  await Updates.next();
  return page;
}
const inside = (page: DeskPage, element: string, selector: string): HTMLElement =>
  page.shadowRoot!.querySelector(element)!.shadowRoot!.querySelector<HTMLElement>(selector)!;
async function choose(page: DeskPage, ...options: string[]): Promise<void> {
  for (const option of options) inside(page, 'desk-questions', `input[value="${option}"]`).click();
  await Updates.next();
}
const copies = (page: DeskPage): CopyText[] => [
  ...page.shadowRoot!.querySelector('desk-advice')!.shadowRoot!.querySelectorAll<CopyText>('copy-text'),
];

describe('desk-page', () => {
  it('is accessible before, with and after the advice', async () => {
    const page = await open();
    expect(await violations(page)).to.deep.equal([]);
    await choose(page, 'skole', 'vikar');
    expect(await violations(page)).to.deep.equal([]);
    inside(page, 'desk-questions', 'button').click();
    await Updates.next();
    expect(await violations(page)).to.deep.equal([]);
  });
  it('recommends nothing before the last answer', async () => {
    const page = await open();
    await choose(page, 'skole');
    expect(inside(page, 'desk-advice', 'section').textContent).to.contain('Det gjenstår 1.');
    expect(inside(page, 'desk-advice', '[data-track]')).to.equal(null);
  });
  it('recommends a track with reason, code, link and welcome text', async () => {
    const page = await open();
    await choose(page, 'skole', 'vikar');
    expect(inside(page, 'desk-advice', 'h2').textContent).to.equal('Start i dag');
    expect(inside(page, 'desk-advice', '.reason').textContent).to.contain('En vikar begynner nå. Teksten er enkel.');
    expect(inside(page, 'desk-advice', 'output').textContent).to.equal('1SK');
    expect(copies(page).map(({ text }) => text)).to.deep.equal([
      '#spor=start&tjeneste=skole&sprak=nb-klart',
      'Hei! «Start i dag» for skole og AKS, 20 minutter. En vikar begynner nå. Teksten er enkel. Kode 1SK.\n\nHilsen oss {{ukjent}}',
    ]);
  });
  it('gives both codes, links and durations when the track is in addition to another', async () => {
    const page = await open();
    await choose(page, 'skole', 'mentor');
    const shown = page.shadowRoot!.querySelector('desk-advice')!.shadowRoot!;
    expect(inside(page, 'desk-advice', '.besides').textContent).to.equal(
      'I tillegg: «Hele kurset», omtrent 20 minutter',
    );
    expect([...shown.querySelectorAll('.code')].map(({ textContent }) => textContent)).to.deep.equal([
      'Kode for «Mentor»5SK',
      'Kode for «Hele kurset»3SK',
    ]);
    expect(copies(page).map(({ text }) => text)).to.deep.equal([
      '#spor=mentor&tjeneste=skole&sprak=nb-klart',
      '#spor=full&tjeneste=skole&sprak=nb-klart',
      'Hei! «Mentor» for skole og AKS, 30 minutter. I tillegg til kurset. Alt er nyttig. Teksten er enkel. Kode 5SK.\n\nOgså «Hele kurset», 20 minutter, kode 3SK.\n\nHilsen oss {{ukjent}}',
    ]);
    expect(inside(page, 'desk-advice', '[role=status]').textContent).to.equal(
      'Forslag: Mentor. Kode 5SK. Forslag: Hele kurset. Kode 3SK.',
    );
    expect(await violations(page)).to.deep.equal([]);
    await choose(page, 'vikar');
    expect([inside(page, 'desk-advice', '.besides'), shown.querySelectorAll('.code').length]).to.deep.equal([null, 1]);
  });
  it('completes the link with the typed address, without its fragment', async () => {
    const page = await open();
    await choose(page, 'politi', 'fagperson');
    const field = inside(page, 'desk-advice', 'input') as HTMLInputElement;
    expect(copies(page)[0]!.label).to.equal('Slutten av lenken til «Hele kurset» (settes etter adressen)');
    field.value = ' https://kurs.example.no/okt/#spor=enkel ';
    field.dispatchEvent(new Event('input'));
    await Updates.next();
    const [link, welcome] = copies(page);
    expect(link!.label).to.equal('Lenke til «Hele kurset»');
    expect(link!.text).to.equal('https://kurs.example.no/okt/#spor=full&tjeneste=politi&sprak=nb-klart');
    expect(welcome!.text).to.contain(`\nEller lenken: ${link!.text}\n`);
    field.value = 'kurs.example.no/okt';
    field.dispatchEvent(new Event('input'));
    await Updates.next();
    expect(link!.text).to.equal('https://kurs.example.no/okt#spor=full&tjeneste=politi&sprak=nb-klart');
  });
  it('updates the recommendation when an answer changes, and clears all answers on reset', async () => {
    const page = await open();
    await choose(page, 'skole', 'vikar', 'fagperson');
    expect(inside(page, 'desk-advice', '[role=status]').textContent).to.equal('Forslag: Hele kurset. Kode 3SK.');
    inside(page, 'desk-questions', 'button').click();
    await Updates.next();
    expect(inside(page, 'desk-questions', 'input:checked')).to.equal(null);
    expect(inside(page, 'desk-advice', '[role=status]').textContent).to.equal('');
  });
  it('copies the text and says so, or selects it where the clipboard is denied', async () => {
    const page = await open();
    await choose(page, 'skole', 'vikar');
    const [link] = copies(page);
    const taken: string[] = [];
    let allowed = true;
    const clipboard = {
      writeText: async (text: string) => (allowed ? void taken.push(text) : Promise.reject(new Error('denied'))),
    };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    await link!.copy();
    expect([taken, link!.outcome]).to.deep.equal([[link!.text], 'Kopiert.']);
    allowed = false;
    await link!.copy();
    const area = link!.shadowRoot!.querySelector('textarea')!;
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal(link!.text);
    Reflect.deleteProperty(navigator, 'clipboard');
  });
  it('shows an error when course.json is missing', async () => {
    const page = await show(document.createElement('desk-page') as DeskPage);
    const { error } = console;
    console.error = () => undefined;
    for (let turn = 0; turn < 1_500 && !page.failed; turn += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    console.error = error;
    await Updates.next();
    expect(page.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('ikke funnet');
  });
  it('marks texts of the course with its language', async () => {
    const page = await open();
    await choose(page, 'skole', 'vikar');
    const texts = [
      inside(page, 'desk-questions', 'legend > [lang]'),
      inside(page, 'desk-questions', '.options'),
      inside(page, 'desk-advice', 'h2'),
      inside(page, 'desk-advice', '.reason span'),
      copies(page)[1]!.shadowRoot!.querySelector('textarea')!,
    ];
    expect(texts.map(({ lang }) => lang)).to.deep.equal(Array(5).fill('nb'));
  });
  it('stores nothing', async () => {
    const page = await open();
    await choose(page, 'skole', 'vikar');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});
