/**
 * Tests the list of packages and the launch options in a browser: accessibility with axe, filters, events, settings.
 */
import { expect } from 'chai';
import { Updates } from '@microsoft/fast-element';
import nb from '../../../locales/nb.json';
import { show, violations } from '../../../tests/fixtures/accessible.ts';
import type { Format, PackageEntry } from '../../packaging/package.ts';
import { format as cmi5 } from '../../targets/cmi5/format.ts';
import { format as scorm12 } from '../../targets/scorm12/format.ts';
import { format as web } from '../../targets/web/format.ts';
import { startFormats } from '../ui/formats.ts';
import { startI18n } from '../ui/i18n.ts';
import type { LaunchOptions } from './launch-options.ts';
import { LaunchSettings } from './launch-settings.ts';
import { OpenPackageEvent, WipeAttemptEvent } from './package-events.ts';
import type { PackageList } from './package-list.ts';

startI18n('nb', nb.staff);
startFormats([scorm12, cmi5, web]);
await import('./package-list.ts');
await import('./launch-options.ts');

const entry = (format: Format, track: string, service: string): PackageEntry => ({
  file: `${track}-${service}-${format}.zip`,
  format,
  track,
  service,
  language: 'nb',
  register: 'klart',
  bytes: 54_321,
  sha256: '',
  suspendDataWorstCase: 412,
});
const entries = ['skole', 'politi', 'helse'].flatMap((service) => [
  entry('scorm12', 'enkel', service),
  entry('cmi5', 'enkel', service),
  entry('web', 'alle', service),
]);

async function list(shown: readonly PackageEntry[]): Promise<PackageList> {
  const element = document.createElement('package-list') as PackageList;
  element.entries = shown;
  element.titles = { services: [{ id: 'skole', code: 'S', title: 'Skole og AKS' }], tracks: [] };
  await show(element);
  await Updates.next();
  return element;
}
const rows = (element: PackageList): Element[] => [...element.shadowRoot!.querySelectorAll('li')];
async function setFilter(element: PackageList, facet: string, id: string): Promise<void> {
  const select = element.shadowRoot!.querySelector<HTMLSelectElement>(`select[name=${facet}]`)!;
  select.value = id;
  select.dispatchEvent(new Event('change'));
  await Updates.next();
}

describe('package-list', () => {
  it('is accessible', async () => expect(await violations(await list(entries))).to.deep.equal([]));
  it('describes each package', async () => {
    const text = rows(await list(entries))[0]!.textContent!.replace(/\s+/g, ' ');
    for (const part of ['enkel – Skole og AKS', 'SCORM 1.2', 'Klarspråk', '54 kB', 'lagrer høyst 412 tegn'])
      expect(text).to.contain(part);
  });
  it('applies all filters together', async () => {
    const element = await list(entries);
    await setFilter(element, 'service', 'politi');
    expect(rows(element)).to.have.length(3);
    await setFilter(element, 'format', 'web');
    expect(rows(element).map((row) => row.getAttribute('data-file'))).to.deep.equal(['alle-politi-web.zip']);
    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('Viser 1 av 9 pakker');
    await setFilter(element, 'format', '');
    await setFilter(element, 'service', '');
    expect(rows(element)).to.have.length(9);
  });
  it('hides the filters when there are few packages', async () => {
    const element = await list(entries.slice(0, 2));
    expect(getComputedStyle(element.shadowRoot!.querySelector('.filters')!).display).to.equal('none');
  });
  it('fires events to open and to delete, each with its package', async () => {
    const element = await list(entries);
    const fired: string[] = [];
    element.addEventListener(OpenPackageEvent.type, (event) =>
      fired.push(`open ${(event as OpenPackageEvent).entry.file}`),
    );
    element.addEventListener(WipeAttemptEvent.type, (event) =>
      fired.push(`wipe ${(event as WipeAttemptEvent).entry.file}`),
    );
    for (const button of rows(element)[0]!.querySelectorAll('button')) button.click();
    expect(fired).to.deep.equal(['open enkel-skole-scorm12.zip', 'wipe enkel-skole-scorm12.zip']);
  });
  it('offers no deletion where progress is in the browser, and says so', async () => {
    const element = await list(entries);
    const web = rows(element).find((each) => each.getAttribute('data-file') === 'alle-skole-web.zip')!;
    expect([...web.querySelectorAll('button')].map(({ textContent }) => textContent)).to.deep.equal([
      'Åpne Flere spor – Skole og AKS, Nettside',
    ]);
    expect(web.querySelector('.acts p')!.textContent).to.contain('i denne nettleseren');
  });
});

describe('launch-options', () => {
  async function options(): Promise<{ settings: LaunchSettings; root: ShadowRoot; element: LaunchOptions }> {
    const element = document.createElement('launch-options') as LaunchOptions;
    const settings = new LaunchSettings('Deltaker, Prøve');
    element.settings = settings;
    await show(element);
    await Updates.next();
    return { settings, root: element.shadowRoot!, element };
  }
  it('is accessible', async () => expect(await violations((await options()).element)).to.deep.equal([]));
  it('sets the learner id, and marks an empty one as invalid', async () => {
    const { settings, root } = await options();
    const id = root.querySelector<HTMLInputElement>('[name=learner-id]')!;
    for (const [typed, learner, invalid] of [
      [' kari ', 'kari', 'false'],
      ['  ', '', 'true'],
    ] as const) {
      id.value = typed;
      id.dispatchEvent(new Event('input'));
      await Updates.next();
      expect([settings.learner, id.getAttribute('aria-invalid')]).to.deep.equal([learner, invalid]);
    }
    expect(root.querySelector('#learner-note')!.textContent).to.contain('Skriv en id');
  });
  it('switches faults on and off', async () => {
    const { settings, root } = await options();
    const box = root.querySelector('fault-switches')!.shadowRoot!.querySelector<HTMLInputElement>('[name=slow]')!;
    box.click();
    expect([settings.has('slow'), settings.has('strict')]).to.deep.equal([true, false]);
    box.click();
    expect(settings.has('slow')).to.equal(false);
  });
});
