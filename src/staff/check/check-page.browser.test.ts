/** Tests the parts of the check page in a browser: axe first, then dropping, choosing and the report. */
import { expect } from 'chai';
import { Updates } from '@microsoft/fast-element';
import nb from '../../../locales/nb.json';
import { show, violations } from '../../../tests/fixtures/accessible.ts';
import type { ToldReport } from '../../package-checker/report-text.ts';
import { startI18n } from '../ui/i18n.ts';
import type { CheckReportView } from './check-report.ts';
import type { DropZone } from './drop-zone.ts';
import type { FileEvent } from './file-event.ts';
import { startReportWords } from './report-words.ts';

startI18n('nb', nb.staff);
startReportWords('nb', nb.check);
await import('./check-page.ts');

const finding = {
  code: 'third-party',
  what: 'Kurset henter noe.',
  why: 'Derfor.',
  mend: 'Spør.',
  places: ['index.html: a.example'],
  more: 'og 8 til',
} as const;
const told: ToldReport = {
  fault: true,
  headline: 'Pakken har feil som må rettes.',
  facts: ['Fil: kurs.zip'],
  common: ['Siden mangler.'],
  lms: [
    { lms: 'moodle', name: 'Moodle og KS Læring', verdict: 'no', word: 'Virker ikke', reasons: ['Derfor.'] },
    { lms: 'scormcloud', name: 'SCORM Cloud', verdict: 'works', word: 'Virker', reasons: [] },
  ],
  faults: [{ ...finding, code: 'launch-missing', places: ['x'.repeat(180)], more: '' }],
  remarks: [finding],
  good: ['Zip-fila er hel.'],
  run: [],
};

describe('check-page', () => {
  it('is accessible before a file is given', async () => {
    const page = await show(document.createElement('check-page'));
    await Updates.next();
    expect(await violations(page)).to.deep.equal([]);
  });
  it('says so when the check fails, and lets one try another file', async () => {
    const page = (await show(document.createElement('check-page'))) as HTMLElement & {
      check(file: File): Promise<void>;
    };
    await page.check({
      name: 'borte.zip',
      size: 90,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('borte')) }),
    } as unknown as File);
    await Updates.next();
    expect(page.shadowRoot!.querySelector('[role=status]')!.textContent).to.contain('borte.zip kunne ikke leses');
    expect((page.shadowRoot!.querySelector('drop-zone') as DropZone).busy).to.equal(false);
    expect(await violations(page)).to.deep.equal([]);
  });
});

describe('check-report', () => {
  const open = async (report: ToldReport): Promise<CheckReportView> => {
    const view = document.createElement('check-report') as CheckReportView;
    view.told = report;
    await show(view);
    await Updates.next();
    return view;
  };
  it('is accessible', async () => {
    const view = await open(told);
    const main = document.createElement('main');
    main.append(Object.assign(document.createElement('h1'), { textContent: 'Sjekk' }), view);
    await show(main);
    expect(await violations(main)).to.deep.equal([]);
  });
  it('says the verdict, each LMS, and what to do', async () => {
    const root = (await open(told)).shadowRoot!;
    expect(root.querySelector('h2')!.textContent).to.equal(told.headline);
    expect([...root.querySelectorAll('.lms')].map((each) => each.getAttribute('data-verdict'))).to.deep.equal([
      'no',
      'works',
    ]);
    expect(root.querySelector('[data-code="third-party"]')!.textContent!.replace(/\s+/g, ' '))
      .to.contain('Gjør dette: Spør.')
      .and.to.contain('og 8 til');
  });
  it('leaves out what there is nothing of', async () => {
    const root = (await open({ ...told, fault: false, faults: [], remarks: [] })).shadowRoot!;
    expect([...root.querySelectorAll('h2')].map((each) => each.textContent)).to.deep.equal([
      told.headline,
      'I de ulike LMS-ene',
      'Dette er i orden',
    ]);
  });
  it('stays within a narrow phone', async () => {
    const box = document.createElement('div');
    box.style.width = '288px';
    box.append(await open(told));
    await show(box);
    await Updates.next();
    expect(box.scrollWidth).to.be.at.most(288);
  });
});

describe('drop-zone', () => {
  const dropped = (...names: readonly string[]): DragEvent => {
    const data = new DataTransfer();
    for (const name of names) data.items.add(new File(['x'], name));
    return new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
  };
  const open = async (): Promise<{ zone: DropZone; given: string[] }> => {
    const zone = (await show(document.createElement('drop-zone'))) as DropZone;
    const given: string[] = [];
    zone.addEventListener('file-given', (event) => given.push((event as FileEvent).file.name));
    return { zone, given };
  };
  it('takes a file dropped anywhere, and never lets the browser open it', async () => {
    const { given } = await open();
    const event = dropped('a.zip');
    document.body.dispatchEvent(event);
    expect([event.defaultPrevented, given]).to.deep.equal([true, ['a.zip']]);
  });
  it('takes one at a time', async () => {
    const { zone, given } = await open();
    document.body.dispatchEvent(dropped('a.zip', 'b.zip'));
    await Updates.next();
    expect([given, zone.shadowRoot!.querySelector('[role=alert]')!.textContent]).to.deep.equal([
      [],
      'Slipp én fil om gangen.',
    ]);
    zone.busy = true;
    document.body.dispatchEvent(dropped('c.zip'));
    expect(given).to.deep.equal([]);
  });
  it('takes a chosen file', async () => {
    const { zone, given } = await open();
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'valgt.zip'));
    const input = zone.shadowRoot!.querySelector('input')!;
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
    expect(given).to.deep.equal(['valgt.zip']);
  });
  it('lets go of the page when it is gone', async () => {
    await open();
    document.body.replaceChildren();
    const event = dropped('a.zip');
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });
});
