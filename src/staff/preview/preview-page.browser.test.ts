/**
 * Tests the preview page with a server that is slow, fails or is gone: a press opens one package, and every error is
 * shown.
 */
import { expect } from 'chai';
import nb from '../../../locales/nb.json';
import { show, until } from '../../../tests/fixtures/accessible.ts';
import type { PackageEntry } from '../../packaging/package.ts';
import { format as cmi5 } from '../../targets/cmi5/format.ts';
import { format as scorm12 } from '../../targets/scorm12/format.ts';
import { format as web } from '../../targets/web/format.ts';
import { startFormats } from '../ui/formats.ts';
import { startI18n } from '../ui/i18n.ts';
import { OpenPackageEvent, WipeAttemptEvent } from './package-events.ts';
import type { PreviewPage } from './preview-page.ts';

startI18n('nb', nb.staff);
startFormats([scorm12, cmi5, web]);
await import('./preview-page.ts');

const entry: PackageEntry = {
  file: 'a.zip',
  format: 'web',
  track: 'enkel',
  service: 'skole',
  language: 'nb',
  register: 'klart',
  bytes: 1,
  sha256: '',
  suspendDataWorstCase: 1,
};
const scorm: PackageEntry = { ...entry, file: 'b.zip', format: 'scorm12' };
const { fetch: realFetch } = window;
const { error: realError } = console;
let index: () => Response;
let requests: string[];

async function open(): Promise<PreviewPage> {
  const page = await show(document.createElement('preview-page') as PreviewPage);
  await until(() => page.problem !== nb.staff.preview.loading);
  return page;
}

describe('preview-page', () => {
  beforeEach(() => {
    requests = [];
    index = () => Response.json([entry, scorm]);
    console.error = () => undefined;
    window.fetch = async (address, init) => {
      requests.push(`${init?.method ?? 'GET'} ${String(address)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (String(address) === 'packages/index.json') return index();
      return new Response(null, { status: String(address).startsWith('forsok') ? 500 : 404 });
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
    console.error = realError;
    document.body.replaceChildren();
  });

  it('opens a package once, however often the button is pressed', async () => {
    const page = await open();
    requests = [];
    for (let press = 0; press < 3; press += 1) page.dispatchEvent(new OpenPackageEvent(scorm));
    await until(() => page.message !== '');
    expect(page.message).to.equal('Pakken kunne ikke åpnes: imsmanifest.xml is missing');
    expect(requests).to.deep.equal(['GET pakke/b.zip/imsmanifest.xml']);
    page.dispatchEvent(new OpenPackageEvent(entry));
    await until(() => page.session !== undefined);
    expect(page.message).to.contain('er åpnet for prove-1');
  });
  it('shows an error when an attempt cannot be deleted', async () => {
    const page = await open();
    page.dispatchEvent(new WipeAttemptEvent(entry));
    await until(() => page.message !== '');
    expect(page.message).to.equal('Forsøket kunne ikke slettes: forsok/a.zip/prove-1: 500');
  });
  it('shows an error when the list is missing or invalid', async () => {
    for (const answer of [() => new Response(null, { status: 404 }), () => new Response('[{"fi')]) {
      index = answer;
      expect((await open()).problem).to.equal(nb.staff.preview.failed);
    }
  });
});
