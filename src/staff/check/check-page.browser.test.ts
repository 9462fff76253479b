/** Tests the elements of the check page in a browser: accessibility with axe, drop, file input, report. */
import { expect } from 'chai';
import { Updates } from '@microsoft/fast-element';
import nb from '../../../locales/nb.json';
import { show, violations } from '../../../tests/fixtures/accessible.ts';
import type { ReportText } from '../../package-checker/report-text.ts';
import { startI18n } from '../ui/i18n.ts';
import type { CheckReportView } from './check-report.ts';
import type { DropZone } from './drop-zone.ts';
import type { FileEvent } from './file-event.ts';
import { startCheckStrings } from './check-strings.ts';

startI18n('nb', nb.staff);
startCheckStrings('nb', nb.check);
await import('./check-page.ts');

const finding = {
  code: 'third-party',
  what: 'Kurset henter noe.',
  why: 'Derfor.',
  mend: 'Spør.',
  places: ['index.html: a.example'],
  more: 'og 8 til',
} as const;
const report: ReportText = {
  fault: true,
  headline: 'Pakken har feil som må rettes.',
  facts: ['Fil: kurs.zip'],
  common: ['Siden mangler.'],
  lms: [
    { lms: 'moodle', name: 'Moodle og KS Læring', verdict: 'no', verdictText: 'Virker ikke', reasons: ['Derfor.'] },
    { lms: 'scormcloud', name: 'SCORM Cloud', verdict: 'works', verdictText: 'Virker', reasons: [] },
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
  it('reports an unreadable file, and accepts another', async () => {
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
  const open = async (text: ReportText): Promise<CheckReportView> => {
    const view = document.createElement('check-report') as CheckReportView;
    view.text = text;
    await show(view);
    await Updates.next();
    return view;
  };
  it('is accessible', async () => {
    const view = await open(report);
    const main = document.createElement('main');
    main.append(Object.assign(document.createElement('h1'), { textContent: 'Sjekk' }), view);
    await show(main);
    expect(await violations(main)).to.deep.equal([]);
  });
  it('shows headline, the verdict of each LMS, and what to do', async () => {
    const root = (await open(report)).shadowRoot!;
    expect(root.querySelector('h2')!.textContent).to.equal(report.headline);
    expect([...root.querySelectorAll('.lms')].map((each) => each.getAttribute('data-verdict'))).to.deep.equal([
      'no',
      'works',
    ]);
    expect(root.querySelector('[data-code="third-party"]')!.textContent!.replace(/\s+/g, ' '))
      .to.contain('Gjør dette: Spør.')
      .and.to.contain('og 8 til');
  });
  it('omits empty sections', async () => {
    const root = (await open({ ...report, fault: false, faults: [], remarks: [] })).shadowRoot!;
    expect([...root.querySelectorAll('h2')].map((each) => each.textContent)).to.deep.equal([
      report.headline,
      'I de ulike LMS-ene',
      'Dette er i orden',
    ]);
  });
  it('fits a width of 288 px', async () => {
    const box = document.createElement('div');
    box.style.width = '288px';
    box.append(await open(report));
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
    zone.addEventListener('file-chosen', (event) => given.push((event as FileEvent).file.name));
    return { zone, given };
  };
  it('accepts a file dropped anywhere, and prevents the browser from opening it', async () => {
    const { given } = await open();
    const event = dropped('a.zip');
    document.body.dispatchEvent(event);
    expect([event.defaultPrevented, given]).to.deep.equal([true, ['a.zip']]);
  });
  it('accepts one file at a time', async () => {
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
  it('accepts a file from the input', async () => {
    const { zone, given } = await open();
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'valgt.zip'));
    const input = zone.shadowRoot!.querySelector('input')!;
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
    expect(given).to.deep.equal(['valgt.zip']);
  });
  it('removes its listeners from the document when it is removed', async () => {
    await open();
    document.body.replaceChildren();
    const event = dropped('a.zip');
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });
});
