/**
 * Tests a running SCORM 1.2 package in a browser: accessibility with axe, values, calls, faults, a server that is gone.
 */
import { expect } from 'chai';
import { Updates } from '@microsoft/fast-element';
import nb from '../../../locales/nb.json';
import { show, violations } from '../../../tests/fixtures/accessible.ts';
import type { PackageEntry } from '../../packaging/package.ts';
import { format as cmi5 } from '../../targets/cmi5/format.ts';
import { format as scorm12 } from '../../targets/scorm12/format.ts';
import { format as web } from '../../targets/web/format.ts';
import { startFormats } from '../ui/formats.ts';
import { startI18n } from '../ui/i18n.ts';
import { LaunchSettings } from './launch-settings.ts';
import { LeaveEvent } from './package-events.ts';
import type { RunningPackage } from './running-package.ts';
import { LiveValue, SimulatorSession } from './simulator-session.ts';

startI18n('nb', nb.staff);
startFormats([scorm12, cmi5, web]);
await import('./running-package.ts');

const entry: PackageEntry = {
  file: 'a.zip',
  format: 'scorm12',
  track: 'enkel',
  service: 'skole',
  language: 'nb',
  register: 'klart',
  bytes: 1,
  sha256: '',
  suspendDataWorstCase: 1,
};
const manifest = `<manifest xmlns:adlcp="x"><organizations><organization><item identifierref="r"><adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>fra LMS</adlcp:datafromlms></item></organization></organizations><resources><resource identifier="q" href="q.html"/><resource identifier="r" href="index.html"/></resources></manifest>`;
const realFetch = window.fetch;
/** The attempt on the server; undefined when there is none. */
let storedAttempt: unknown;

before(() => {
  window.fetch = async (address) => {
    if (String(address).endsWith('imsmanifest.xml')) return new Response(manifest);
    return storedAttempt ? Response.json(storedAttempt) : new Response(null, { status: 204 });
  };
});
after(() => {
  window.fetch = realFetch;
});

async function open(
  settings = new LaunchSettings('Deltaker'),
  of = entry,
): Promise<{ element: RunningPackage; session: SimulatorSession; root: ShadowRoot; settings: LaunchSettings }> {
  const session = await SimulatorSession.start(of, settings);
  const element = document.createElement('running-package') as RunningPackage;
  element.session = session;
  element.name = 'Enkel vei – Skole';
  await show(element);
  await Updates.next();
  return { element, session, root: element.shadowRoot!, settings };
}
const lms = (name: string, ...given: string[]): string => window.API?.[name]?.(...given) ?? 'no API';
const settle = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  await Updates.next();
};
const cells = (root: ShadowRoot): Record<string, string> =>
  Object.fromEntries(
    [...root.querySelector('live-values')!.shadowRoot!.querySelectorAll('tbody tr')].map((row) => [
      row.children[0]!.textContent!,
      row.children[1]!.textContent!,
    ]),
  );
const withFault = (fault: string): LaunchSettings => {
  const settings = new LaunchSettings('Deltaker');
  for (const each of settings.switches) each.on = each.id === fault;
  return settings;
};

describe('running-package', () => {
  afterEach(() => {
    storedAttempt = undefined;
    window.API = undefined;
  });

  it('says that progress is in the browser for a package without an LMS', async () => {
    const { root } = await open(undefined, { ...entry, format: 'web' });
    expect(root.querySelector('.saved')!.textContent).to.equal(
      'Framdriften blir i denne nettleseren, den samme for alle id-er.',
    );
  });
  it('shows the value beside a long name', async () => {
    const { session, root } = await open();
    session.values.push(new LiveValue('LMS.LaunchData.contextTemplate.contextActivities.grouping.0.id', 'urn:okt'));
    await settle();
    const box = root.querySelector<HTMLElement>('live-values')!;
    box.style.width = '22rem';
    const { left, right } = box.shadowRoot!.querySelector('tbody tr:last-child td')!.getBoundingClientRect();
    expect(right - left).to.be.at.least(96);
    expect(right).to.be.at.most(box.getBoundingClientRect().right);
  });
  it('is accessible before and after the first calls', async () => {
    const { element } = await open();
    expect(await violations(element)).to.deep.equal([]);
    lms('LMSInitialize', '');
    lms('LMSSetValue', 'cmi.core.score.raw', '120x');
    await settle();
    expect(await violations(element)).to.deep.equal([]);
  });
  it('starts with the values of manifest and LMS', async () => {
    const { root, session } = await open();
    expect(session.address).to.equal('pakke/a.zip/index.html');
    expect(cells(root)).to.include({
      'cmi.core.entry': 'ab-initio',
      'cmi.core.credit': 'credit',
      'cmi.student_data.mastery_score': '80',
      'cmi.launch_data': 'fra LMS',
    });
  });
  it('updates values in their cells, sorted by name', async () => {
    const { root } = await open();
    lms('LMSInitialize', '');
    await settle();
    const row = [...root.querySelector('live-values')!.shadowRoot!.querySelectorAll('tbody tr')].find((each) =>
      each.textContent!.includes('lesson_status'),
    );
    lms('LMSSetValue', 'cmi.core.lesson_status', 'incomplete');
    lms('LMSSetValue', 'cmi.interactions.0.id', 'q1');
    await settle();
    const names = Object.keys(cells(root));
    expect(names).to.deep.equal([...names].sort());
    expect(row!.textContent).to.contain('incomplete');
    expect(cells(root)['cmi.interactions.0.id']).to.equal('q1');
  });
  it('logs each call with its error, the latest first', async () => {
    const { root } = await open();
    lms('LMSInitialize', '');
    lms('LMSSetValue', 'cmi.core.lesson_status', 'not a status');
    await settle();
    const first = root.querySelector('call-log')!.shadowRoot!.querySelector('tbody tr')!;
    expect([...first.children].slice(1).map((cell) => cell.textContent!.trim())).to.deep.equal([
      'LMSSetValue cmi.core.lesson_status, not a status',
      'false',
      '405',
    ]);
  });
  it('resumes a suspended attempt', async () => {
    storedAttempt = {
      cmi: {
        suspend_data: 'halvveis',
        core: { lesson_status: 'incomplete', exit: 'suspend', total_time: '00:03:00', session_time: '00:02:00' },
      },
    };
    const { session } = await open();
    lms('LMSInitialize', '');
    expect(session.resumed).to.equal(true);
    expect(
      ['cmi.core.entry', 'cmi.suspend_data', 'cmi.core.total_time', 'cmi.core.lesson_status'].map((name) =>
        lms('LMSGetValue', name),
      ),
    ).to.deep.equal(['resume', 'halvveis', '00:03:00', 'incomplete']);
  });
  it('shows a rejected commit, by a simulated fault or by a server that is gone', async () => {
    for (const settings of [withFault('commit-fails'), withFault('')]) {
      const { root } = await open(settings);
      lms('LMSInitialize', '');
      expect([lms('LMSCommit', ''), lms('LMSGetLastError')]).to.deep.equal(['false', '101']);
      await settle();
      expect(root.querySelector('[role=status]')!.textContent).to.equal('LMS-et avviste lagringen.');
      expect(getComputedStyle(root.querySelector('.note')!).display).not.to.equal('none');
    }
  });
  it('in review mode has no credit and stores nothing', async () => {
    storedAttempt = { cmi: { core: { lesson_status: 'passed' } } };
    await open(withFault('review'));
    lms('LMSInitialize', '');
    expect(
      ['cmi.core.lesson_mode', 'cmi.core.credit', 'cmi.core.entry'].map((name) => lms('LMSGetValue', name)),
    ).to.deep.equal(['review', 'no-credit', '']);
    expect(lms('LMSCommit', ''), 'the server of this test accepts no POST').to.equal('true');
  });
  it('sets no API object with the fault no-api', async () => {
    const { session } = await open(withFault('no-api'));
    expect(window.API).to.equal(undefined);
    expect(session.address).to.equal('pakke/a.zip/index.html');
  });
  it('offers only the faults that can be switched while the course runs', async () => {
    const { root, settings } = await open();
    const boxes = [...root.querySelector('fault-switches')!.shadowRoot!.querySelectorAll('input')];
    expect(boxes.map(({ name }) => name)).to.deep.equal(['strict', 'commit-fails', 'slow', 'refuses']);
    lms('LMSInitialize', '');
    boxes[3]!.click();
    expect([settings.has('refuses'), lms('LMSGetValue', 'cmi.core.entry')]).to.deep.equal([true, 'false']);
  });
  it('narrows the frame to 320 px, and fires an event to leave', async () => {
    const { element, root } = await open();
    const frame = root.querySelector('course-frame')!.shadowRoot!;
    frame.querySelector<HTMLInputElement>('[value=phone]')!.click();
    await Updates.next();
    expect(frame.querySelector('iframe')!.getBoundingClientRect().width).to.equal(320);
    let left = false;
    element.addEventListener(LeaveEvent.type, () => {
      left = true;
    });
    root.querySelector<HTMLButtonElement>('.bar button')!.click();
    expect(left).to.equal(true);
  });
});
