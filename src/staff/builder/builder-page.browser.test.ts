/**
 * Tests the package builder in a browser: accessibility with axe, every choice, the built package, and that nothing is
 * stored.
 */
import { expect } from 'chai';
import { Updates } from '@microsoft/fast-element';
import { strToU8, unzipSync, zipSync } from 'fflate';
import en from '../../../locales/en.json';
import nb from '../../../locales/nb.json';
import { show, until, violations } from '../../../tests/fixtures/accessible.ts';
import { smallCourse } from '../../../tests/fixtures/small-course.ts';
import { questionType } from '../../questions/single/score.ts';
import { pack } from '../../targets/scorm12/package.ts';
import { pack as packWeb } from '../../targets/web/package.ts';
import { format as cmi5 } from '../../targets/cmi5/format.ts';
import { format as scorm12 } from '../../targets/scorm12/format.ts';
import { format as web } from '../../targets/web/format.ts';
import { startFormats } from '../ui/formats.ts';
import { startI18n } from '../ui/i18n.ts';
import type { BuilderPage } from './builder-page.ts';
import type { PartsIndex } from './parts.ts';
import { PackageBuilder, type ReadFile } from './package-builder.ts';

startI18n('nb', nb.staff);
startFormats([scorm12, cmi5, web]);
await import('./builder-page.ts');

const index: PartsIndex = {
  formats: ['scorm12', 'web'],
  languages: [
    { id: 'nb', course: 'course.json', strings: 'parts/strings-nb.json' },
    { id: 'en', course: 'parts/course-en.json', strings: 'parts/strings-en.json' },
  ],
  lms: [
    {
      id: 'cornerstone',
      title: 'Cornerstone',
      switches: [{ because: 'Slik er det.' }],
      setup: ['Åpne i et nytt vindu.'],
      remarks: {},
      tracking: { statuses: 'completed' },
    },
    {
      id: 'moodle',
      title: 'Moodle',
      switches: [{ because: 'Moodle er slik.' }],
      setup: ['Sett «Nytt forsøk» til «Nei».'],
      remarks: { web: 'Moodle kan ikke dette.' },
      tracking: { statuses: 'passed' },
    },
  ],
};
const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));
const bundle = zipSync({
  'bundle/player.js': strToU8('"ø"'),
  'bundle/style.css': strToU8('p{}'),
  'schemas/a.xsd': strToU8('<x/>'),
});
const files: Record<string, Uint8Array> = {
  'parts/index.json': json(index),
  'course.json': json(smallCourse),
  'parts/course-en.json': json({ ...smallCourse, description: 'Made for English strings' }),
  'parts/strings-nb.json': json(nb),
  'parts/strings-en.json': json(en),
  'parts/scorm12.zip': bundle,
  'parts/web.zip': bundle,
};
const read: ReadFile = async (path) => files[path] ?? Promise.reject(new Error(path));

async function open(reader: ReadFile = read): Promise<BuilderPage> {
  const page = await show(document.createElement('builder-page') as BuilderPage);
  await page.start(
    PackageBuilder.open(
      {
        targets: { scorm12: { format: scorm12, pack }, web: { format: web, pack: packWeb } },
        questionTypes: { single: questionType },
      },
      reader,
    ),
  );
  await Updates.next();
  return page;
}
const part = (page: BuilderPage, name: string): ShadowRoot => page.shadowRoot!.querySelector(name)!.shadowRoot!;
const list = (page: BuilderPage, name: string): ShadowRoot =>
  part(page, 'builder-choices').querySelector(`[data-list=${name}]`)!.shadowRoot!;
const fact = (page: BuilderPage, name: string): string =>
  part(page, 'builder-summary').querySelector(`[data-fact=${name}]`)?.textContent ?? '';
const alert = (page: BuilderPage): string =>
  part(page, 'builder-summary').querySelector('[role=alert]:not([hidden])')?.textContent ?? '';
const button = (page: BuilderPage): HTMLButtonElement => part(page, 'builder-summary').querySelector('button')!;
const file = (page: BuilderPage): string => part(page, 'builder-summary').querySelector('code')?.textContent ?? '';
async function press(page: BuilderPage, name: string, ...values: string[]): Promise<void> {
  for (const value of values)
    list(page, name)
      .querySelector<HTMLInputElement>(value === 'all' ? '[data-all]' : `input[value="${value}"]`)!
      .click();
  await Updates.next();
}
async function write(page: BuilderPage, value: string): Promise<void> {
  const field = part(page, 'builder-choices').querySelector<HTMLInputElement>('[data-field=mastery]')!;
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await Updates.next();
}
/** Presses the button. @returns the file name of the download */
async function download(page: BuilderPage): Promise<string> {
  let name = '';
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function recordName(this: HTMLAnchorElement): void {
    name = this.download;
  };
  button(page).click();
  await until(() => name !== '');
  HTMLAnchorElement.prototype.click = click;
  return name;
}
/** Files of the package of the current choices. */
async function inside(page: BuilderPage): Promise<Record<string, string>> {
  await until(() => page.livePackage!.built !== undefined);
  return Object.fromEntries(
    Object.entries(unzipSync(page.livePackage!.built!.bytes)).map(([path, bytes]) => [
      path,
      new TextDecoder().decode(bytes),
    ]),
  );
}

describe('builder-page', () => {
  it('is accessible at first, with invalid choices, and after the download', async () => {
    const page = await open();
    expect(await violations(page)).to.deep.equal([]);
    await press(page, 'tracks', 'all');
    await write(page, '');
    expect(await violations(page)).to.deep.equal([]);
    await press(page, 'tracks', 'all');
    await write(page, '70');
    await download(page);
    expect(await violations(page)).to.deep.equal([]);
  });
  it('says that the law is not approved locally, until it is', async () => {
    const said = (page: BuilderPage): string | undefined =>
      part(page, 'builder-summary').querySelector('[data-law]')?.textContent ?? undefined;
    expect(said(await open())).to.equal(undefined);
    const unapproved = json({ ...smallCourse, lawApproved: false });
    const page = await open(async (path) => (path === 'course.json' ? unapproved : read(path)));
    expect(said(page)).to.equal(nb.staff.builder.lawNotApproved);
    expect(await violations(page)).to.deep.equal([]);
  });
  it('starts with all tracks and services, SCORM 1.2, Moodle and the settings of the course', async () => {
    const page = await open();
    expect(page.livePackage!.choices.values).to.deep.equal({
      tracks: ['enkel', 'full'],
      services: ['skole', 'barnehage'],
      register: undefined,
      lms: 'moodle',
      format: 'scorm12',
      layout: 'single',
      reporting: 'answers',
      mastery: 80,
      ui: 'nb',
    });
    expect(file(page)).to.equal('smakurs-scorm12-alle-alle-nb.zip');
    expect([fact(page, 'modules'), fact(page, 'minutes')]).to.deep.equal(['2', '95–180 minutter, etter spor']);
    expect(fact(page, 'suspend')).to.match(/^høyst \d+ av 4\s096 tegn$/);
  });
  it('shows the size of the package, and builds it with every choice', async () => {
    const page = await open();
    await press(page, 'tracks', 'full');
    await press(page, 'services', 'all', 'barnehage');
    await press(page, 'lms', 'cornerstone');
    await press(page, 'reporting', 'completion');
    await write(page, '65');
    const packed = await inside(page);
    expect(fact(page, 'size')).to.equal(`${Math.round(page.livePackage!.built!.bytes.length / 1000)} kB`);
    expect(Object.keys(packed)).to.deep.equal(['a.xsd', 'imsmanifest.xml', 'index.html', 'player.js', 'style.css']);
    expect(packed['player.js']).to.equal('"ø"');
    const data = JSON.parse(/id="okt-data">(.*)<\/script>/.exec(packed['index.html']!)![1]!) as Record<
      string,
      Record<string, unknown>
    >;
    expect(data['outline']).to.include({ mastery: 65, reporting: 'completion', register: 'klart' });
    expect(data['tracking']).to.deep.equal({ statuses: 'completed' });
    expect(file(page)).to.equal('smakurs-scorm12-enkel-barnehage-nb-klart.zip');
  });
  it('offers one launch a module for a single track, and builds such a package', async () => {
    const page = await open();
    const offered = (): boolean => part(page, 'builder-choices').querySelector('[data-list=layout]') !== null;
    expect(offered()).to.equal(false);
    await press(page, 'tracks', 'full');
    expect(offered()).to.equal(true);
    await press(page, 'layout', 'modules');
    expect(await violations(page)).to.deep.equal([]);
    expect(file(page)).to.equal('smakurs-scorm12-enkel-alle-nb-klart-moduler.zip');
    expect(Object.keys(await inside(page))).to.include.members(['index.html', 'ro.html']);
    await press(page, 'tracks', 'full');
    expect([offered(), file(page)]).to.deep.equal([false, 'smakurs-scorm12-alle-alle-nb.zip']);
  });
  it('shows the suspend data limit of SCORM 1.2 where that is the format', async () => {
    const page = await open();
    const hint = (): string => part(page, 'builder-summary').querySelector('[data-hint]')!.textContent!;
    expect(hint()).to.match(/^Et LMS med SCORM 1\.2 tar vare på/);
    await press(page, 'format', 'web');
    expect(fact(page, 'suspend')).to.match(/^høyst \d+ tegn$/);
    expect(hint()).to.match(/^Dette formatet har god plass/);
  });
  it('keeps a chosen register when the track changes', async () => {
    const page = await open();
    await press(page, 'register', 'klart', 'standard');
    await press(page, 'tracks', 'full');
    expect(file(page)).to.equal('smakurs-scorm12-enkel-alle-nb.zip');
  });
  it('uses the course and the strings of the chosen UI language', async () => {
    const page = await open();
    const select = part(page, 'builder-choices').querySelector('select')!;
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['Norsk bokmål', 'English']);
    select.value = 'en';
    select.dispatchEvent(new Event('change'));
    const packed = await inside(page);
    expect(packed['index.html']).to.contain('Made for English strings').and.to.contain('"uiLanguage":"en"');
  });
  it('shows which choice is invalid, and disables the button', async () => {
    const page = await open();
    await press(page, 'services', 'all');
    expect([alert(page), button(page).disabled]).to.deep.equal(['Velg minst én tjeneste.', true]);
    await press(page, 'services', 'skole');
    await write(page, '101');
    expect(alert(page)).to.equal('Skriv poeng for bestått som et helt tall fra 0 til 100.');
    await write(page, '100');
    expect([alert(page), button(page).disabled]).to.deep.equal(['', false]);
  });
  it('shows when the LMS does not support the format, and builds it nevertheless', async () => {
    const page = await open();
    const remark = (): string =>
      part(page, 'builder-summary').querySelector('.note[role=status]:not([hidden])')?.textContent ?? '';
    expect(remark()).to.equal('');
    await press(page, 'format', 'web');
    expect([remark(), button(page).disabled]).to.deep.equal(['Moodle kan ikke dette.', false]);
    expect(await violations(page)).to.deep.equal([]);
    await press(page, 'lms', 'cornerstone');
    expect(remark()).to.equal('');
  });
  it('keeps the checkbox for all in step with the others', async () => {
    const page = await open();
    const all = list(page, 'tracks').querySelector<HTMLInputElement>('[data-all]')!;
    const state = (): boolean[] => [all.checked, all.indeterminate];
    expect(state()).to.deep.equal([true, false]);
    await press(page, 'tracks', 'full');
    expect(state()).to.deep.equal([false, true]);
    await press(page, 'tracks', 'all');
    expect(state()).to.deep.equal([true, false]);
    await press(page, 'tracks', 'all');
    expect([...state(), ...page.livePackage!.choices.values.tracks]).to.deep.equal([false, false]);
  });
  it('lists follow-up tracks apart from the others', async () => {
    const followUp = {
      ...smallCourse.tracks[0]!,
      id: 'drypp',
      code: '9',
      title: 'Drypp',
      minutes: 5,
      followUpDays: 30,
    };
    const page = await open(async (path) =>
      path === 'course.json' ? json({ ...smallCourse, tracks: [...smallCourse.tracks, followUp] }) : read(path),
    );
    expect(page.livePackage!.choices.values.tracks).to.deep.equal(['enkel', 'full']);
    await press(page, 'followUps', 'drypp');
    await press(page, 'tracks', 'all');
    expect(file(page)).to.equal('smakurs-scorm12-drypp-alle-nb-klart.zip');
    expect(fact(page, 'minutes')).to.equal('5 minutter');
    expect(await violations(page)).to.deep.equal([]);
  });
  it('downloads the package and shows the steps of the LMS until a choice changes', async () => {
    const page = await open();
    expect(await download(page)).to.equal('smakurs-scorm12-alle-alle-nb.zip');
    await until(() => page.livePackage!.downloaded !== undefined);
    const steps = (): string[] =>
      [...part(page, 'builder-summary').querySelector('upload-guide')!.shadowRoot!.querySelectorAll('li')].map(
        ({ textContent }) => textContent!,
      );
    expect(steps()).to.have.length(6);
    expect(steps()[5]).to.contain('bytt ut fila i dette kurset');
    expect(steps()[0]).to.contain('smakurs-scorm12-alle-alle-nb.zip');
    expect(steps()[3]).to.equal('Sett «Nytt forsøk» til «Nei».');
    expect(part(page, 'builder-summary').querySelector('.unseen[role=status]')!.textContent).to.contain(
      'er lastet ned',
    );
    await press(page, 'lms', '');
    expect(part(page, 'builder-summary').querySelector('upload-guide')).to.equal(null);
    expect(await download(page)).to.equal('smakurs-web-alle-alle-nb.zip');
    await until(() => page.livePackage!.downloaded !== undefined);
    expect(steps()[0]).to.contain('pakk den ut');
    expect(steps().at(-1)).to.contain('den samme mappa');
    await press(page, 'lms', 'moodle');
    expect(file(page)).to.equal('smakurs-scorm12-alle-alle-nb.zip');
  });
  it('shows when a file did not load, and tries again at the next press', async () => {
    const { error } = console;
    console.error = () => undefined;
    let offline = true;
    const page = await open(async (path) =>
      offline && path.endsWith('.zip') ? Promise.reject(new Error(path)) : read(path),
    );
    await until(() => alert(page) !== '');
    expect(alert(page)).to.contain('ble ikke lastet');
    offline = false;
    expect(await download(page)).to.equal('smakurs-scorm12-alle-alle-nb.zip');
    await Updates.next();
    expect(alert(page)).to.equal('');
    console.error = error;
  });
  it('shows when suspend data could exceed the limit', async () => {
    const [template] = smallCourse.modules;
    const [screen] = template!.screens;
    const [block] = screen!.blocks;
    const modules = Array.from({ length: 60 }, (_module, at) => ({
      ...template!,
      id: `m${at}`,
      screens: Array.from({ length: 15 }, (_screen, index) => ({
        ...screen!,
        id: `m${at}-s${index}`,
        blocks: [{ ...block!, question: { ...block!.question!, id: `m${at}_q${index}` } }],
      })),
    }));
    const tracks = smallCourse.tracks.map((track) => ({ ...track, modules: modules.map(({ id }) => id) }));
    const long = { ...smallCourse, modules, tracks };
    const page = await open(async (path) => (path === 'course.json' ? json(long) : read(path)));
    await until(() => alert(page) !== '');
    expect([alert(page), button(page).disabled]).to.deep.equal([
      'Pakken er for stor til at et LMS kan huske alt en deltaker gjør. Velg færre spor eller tjenester.',
      true,
    ]);
  });
  it('shows an error when the parts are missing', async () => {
    const { error } = console;
    console.error = () => undefined;
    const page = await open(async (path) => Promise.reject(new Error(path)));
    console.error = error;
    expect(page.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('ikke funnet');
  });
  it('stores nothing', async () => {
    const page = await open();
    await press(page, 'tracks', 'full');
    await inside(page);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});
