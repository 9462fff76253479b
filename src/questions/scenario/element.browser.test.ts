/** Tests a scenario in Chromium: readable without script, played scene by scene, and no way out of reach. */
import { violations } from '../../../tests/accessible.ts';
import { preparePage, press, readable, scenePage, staticPage, type ScenePage } from '../../../tests/fixtures/scene-page.ts';
import { blockType } from './schema.ts';
import { questionType } from './score.ts';

const key = { ends: [{ id: 'roper', good: false }, { id: 'ved-siden', good: true }] };
const same = (got: unknown, wanted: unknown): void => {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) throw new Error(`got ${JSON.stringify(got)}, wanted ${JSON.stringify(wanted)}`);
};
const reads = (element: HTMLElement, ...words: string[]): void => {
  for (const word of words) if (!readable(element).includes(word)) throw new Error(`«${word}» cannot be read in: ${readable(element)}`);
};
const hides = (element: HTMLElement, ...words: string[]): void => {
  for (const word of words) if (readable(element).includes(word)) throw new Error(`«${word}» can be read in: ${readable(element)}`);
};
const focused = (): string => (document.activeElement as HTMLElement).innerText.trim();

describe('okt-scenario', () => {
  let text = '';
  const start = (changed = text): Promise<ScenePage> => scenePage('scenario', blockType, questionType, key, changed);

  before(async () => {
    preparePage();
    text = await (await fetch('/src/questions/scenario/example.md')).text();
  });

  it('is accessible and whole without script', async () => {
    const page = await staticPage('scenario', blockType, text);
    page.querySelector('details')!.open = true;
    same(await violations(page), []);
    reads(page, 'Støvelen', 'Ali: over vinduet', 'Nå har han publikum.', 'Videre til: Du ropte', 'Skuldrene hans synker');
    await import('./element.ts');
  });

  it('offers to play, to read or to leave it out, and tells the session of that', async () => {
    const { element, told } = await start();
    same(await violations(element), []);
    reads(element, 'Ingen blir skadet', 'Spill scenen', 'Les den som tekst');
    hides(element, 'Støvelen');
    await press(element, 'Hopp over dette');
    same(told, [undefined]);
    reads(element, 'Det er helt greit');
    hides(element, 'Hopp over dette');
  });

  it('offers no skipping without a content note', async () => {
    const { element } = await start(text.replace(/ note="[^"]*"/, ''));
    reads(element, 'Tolv barn skal ut.', 'Spill scenen');
    hides(element, 'Hopp over', 'Støvelen');
  });

  it('shows one scene, then what may happen, then the next scene, with focus on what is new', async () => {
    const { element, told } = await start();
    await press(element, 'Spill scenen');
    same(focused(), 'Støvelen');
    reads(element, 'Ali: over vinduet', 'Gruppa: i vinduet', 'Du: i vinduet');
    hides(element, 'publikum', 'Du ropte', 'Videre til');
    same(await violations(element), []);
    await press(element, 'Du roper navnet hans.');
    same(focused(), 'Du roper navnet hans.');
    reads(element, 'Nå har han publikum.');
    hides(element, 'Du setter deg ned');
    same(await violations(element), []);
    same(told, []);
    await press(element, 'Se hva som skjer');
    same(focused(), 'Du ropte');
    same(told, ['oa']);
    same(element.querySelector('[role="status"]')!.textContent?.trim(), 'Gruppa: over vinduet. Du: over vinduet. Det gikk en annen vei denne gangen. Det kan skje, og du kan prøve på nytt.');
    reads(element, 'Det gikk en annen vei', 'Dette er veien du tok');
    same(await violations(element), []);
  });

  it('goes on from another end, back to any scene on the way, and back to the start', async () => {
    const { element, told } = await start();
    for (const name of ['Spill scenen', 'Du roper navnet hans.', 'Se hva som skjer', 'Du puster ut og setter deg ned.', 'Se hva som skjer']) await press(element, name);
    same(told, ['oa', 'gb']);
    reads(element, 'Du kom til en god slutt');
    same([...element.querySelectorAll<HTMLElement>('.way li')].map((step) => step.innerText.replace(/\s+/g, ' ').trim()), ['Støvelen Du roper navnet hans.', 'Du ropte Du puster ut og setter deg ned.']);
    await press(element, 'Du ropte');
    same(focused(), 'Du ropte');
    same(element.querySelectorAll('.way li').length, 1);
    await press(element, 'fra starten');
    same(focused(), 'Støvelen');
  });

  it('can be read as text instead, which counts fully', async () => {
    const { element, told } = await start();
    await press(element, 'Les den som tekst');
    same(focused(), 'Støvelen');
    reads(element, 'Du roper navnet hans.', 'Nå har han publikum.', 'Videre til: Du ropte', 'Skuldrene hans synker');
    same(await violations(element), []);
    await press(element, 'Jeg har lest den');
    same(told, ['t']);
    same(element.answer?.score, 1);
    hides(element, 'Støvelen');
  });

  it('changes register without losing the place', async () => {
    const { element } = await start();
    await press(element, 'Spill scenen');
    document.documentElement.dataset['register'] = 'klart';
    reads(element, 'Kort sagt: Ali kaster en støvel.');
    document.documentElement.dataset['register'] = 'standard';
    hides(element, 'Kort sagt');
  });

  it('fits 320 px, with targets of 44 px', async () => {
    const { element } = await start();
    document.body.style.width = '320px';
    for (const name of ['Spill scenen', 'Du roper navnet hans.', 'Se hva som skjer']) await press(element, name);
    same(document.body.scrollWidth <= 320, true);
    const small = [...element.querySelectorAll('button')].filter((button) => button.checkVisibility() && button.getBoundingClientRect().height < 44);
    same(small.map((button) => button.innerText), []);
    document.body.style.width = '';
  });
});
