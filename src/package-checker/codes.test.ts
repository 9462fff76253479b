/** One faulty package for each finding code, and valid packages that have none. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import nb from '../../locales/nb.json';
import { goodScript, page, sound, spoilt, zipOf } from '../../tests/fixtures/course-zips.ts';
import { handZip, type HandEntry } from '../../tests/fixtures/hand-zip.ts';
import { checkPackage } from './check-package.ts';
import { codes, type Code, type Finding } from './finding.ts';
import type { TrialResult } from './trial-result.ts';
import { bytesSource, type ByteSource } from './source.ts';

const html: HandEntry = { name: 'index.html', data: page(goodScript) };
const manifest: HandEntry = { name: 'imsmanifest.xml', data: sound.scorm12['imsmanifest.xml'] };
/** A valid hand-made zip with one more entry. */
const withEntry = (entry: HandEntry): Uint8Array => handZip([manifest, html, { name: 'app.js' }, entry]);
const whole = handZip([manifest, html, { name: 'app.js' }]);
/** A SCORM 1.2 package with another page. */
const withPage = (script: string, body?: string): Uint8Array =>
  zipOf({ ...sound.scorm12, 'index.html': page(script, body) });
const item = '<title>Ro</title></item>';

const faultlessRun: TrialResult = {
  text: 'Ro',
  visible: true,
  calls: { LMSInitialize: 1 },
  started: true,
  saved: true,
  finished: true,
  status: 'incomplete',
  suspend: 20,
  rejected: [],
  consoleErrors: [],
  foreign: [],
  missing: [],
  popups: [],
};

/** Input that gives a code: a package, a source, a trial launch, or a finding added by the caller. */
type Case =
  | Uint8Array
  | ByteSource
  | { readonly run: Partial<TrialResult> }
  | { readonly note: 'run-failed' | 'schema-invalid' };

const cases: Readonly<Record<Code, Case>> = {
  'not-a-zip': strToU8('%PDF-1.7 dette er noe annet'),
  truncated: whole.slice(0, whole.length - 40),
  'split-zip': handZip([manifest, html], { disk: 1 }),
  'too-large': { name: 'stor.zip', size: 3 * 1024 ** 3, read: () => Promise.reject(new Error('not to be read')) },
  'too-many-files': handZip([manifest, html], { zip64: true, count: 30_000 }),
  bomb: withEntry({ name: 'stor.bin', data: 'x'.repeat(200_000), size: 1000 }),
  overlapping: withEntry({ name: 'kopi.html', sameAs: 1, packed: new Uint8Array(50) }),
  damaged: withEntry({ name: 'a.txt', data: 'hei', crc: 7 }),
  ambiguous: withEntry({ name: 'a.txt', data: 'hei', localName: 'b.txt' }),
  encrypted: withEntry({ name: 'a.txt', data: 'hei', flags: 0x801 }),
  'packing-method': withEntry({ name: 'a.txt', data: 'hei', method: 12 }),
  zip64: handZip([{ ...manifest, zip64: true }, html, { name: 'app.js' }], { zip64: true }),
  'path-outside': withEntry({ name: '../../etc/passwd', data: 'x' }),
  'path-absolute': withEntry({ name: '/etc/passwd', data: 'x' }),
  'path-backslash': withEntry({ name: 'bilder\\ro.png', data: 'x' }),
  'path-odd': withEntry({ name: 'bilder/hva?.png', data: 'x' }),
  symlink: withEntry({ name: 'lenke', data: '/etc/passwd', attributes: 0xa1ff0000 }),
  'duplicate-name': withEntry(html),
  'case-clash': withEntry({ name: 'INDEX.html', data: 'x' }),
  'name-not-utf8': withEntry({ name: Uint8Array.of(0x62, 0x6c, 0xe5, 0x2e, 0x70, 0x6e, 0x67), data: 'x', flags: 0 }),
  'name-unmarked': withEntry({ name: 'blå.png', data: 'x', flags: 0 }),
  'system-files': withEntry({ name: '__MACOSX/._index.html', data: 'x' }),

  'manifest-missing': zipOf({ 'index.html': page(goodScript) }),
  'manifest-in-folder': zipOf(
    Object.fromEntries(Object.entries(sound.scorm12).map(([path, content]) => [`kurs/${path}`, content])),
  ),
  'zip-in-zip': zipOf({ 'kurs.zip': whole }),
  'office-document': zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
  'several-manifests': zipOf({ ...sound.scorm12, ...sound.cmi5 }),
  'web-only': zipOf({ 'index.html': '<section data-building-block="kunnskap">Ro</section>' }),
  'manifest-too-large': zipOf({
    ...sound.scorm12,
    'imsmanifest.xml': `<manifest>${'<!-- -->'.repeat(700_000)}</manifest>`,
  }),
  'xml-doctype': spoilt('scorm12', '<manifest', '<!DOCTYPE m [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><manifest'),
  'xml-not-well-formed': spoilt('scorm12', '</organizations>', ''),
  'manifest-unknown': spoilt('cmi5', 'CourseStructure.xsd', 'Annet.xsd'),

  'schema-invalid': { note: 'schema-invalid' },
  'version-missing': spoilt('scorm12', '<schemaversion>1.2</schemaversion>', ''),
  'version-unknown': spoilt('scorm12', '<schemaversion>1.2<', '<schemaversion>9.9<'),
  'no-items': spoilt('scorm12', /<item.*<\/item>/, ''),
  'default-organization': spoilt('scorm12', 'default="o"', 'default="x"'),
  'dangling-reference': spoilt('scorm12', 'identifierref="r"', 'identifierref="x"'),
  'no-launch': spoilt('scorm12', 'href="index.html"><file', '><file'),
  'launch-missing': spoilt('scorm12', 'href="index.html"><file', 'href="start.html"><file'),
  'launch-external': spoilt('scorm12', 'href="index.html"><file', 'href="https://example.com/kurs"><file'),
  'launch-elsewhere': spoilt('cmi5', '<url>index.html', '<url>https://example.com/kurs'),
  'href-outside': spoilt('scorm12', '<file href="app.js"/>', '<file href="../app.js"/>'),
  'href-case': spoilt('scorm12', 'href="index.html"><file', 'href="Index.HTML"><file'),
  'href-backslash': spoilt('scorm12', '<file href="app.js"/>', '<file href="js\\app.js"/>', { 'js/app.js': '' }),
  'listed-missing': spoilt('scorm12', '<file href="app.js"/>', '<file href="bilde.png"/>'),
  unlisted: zipOf({ ...sound.scorm12, 'ekstra.png': 'x' }),
  'resource-external': spoilt(
    'scorm12',
    '<file href="app.js"/>',
    '<file href="app.js"/><file href="https://example.com/a.js"/>',
  ),
  'duplicate-id': spoilt('scorm12', 'identifier="i"', 'identifier="r"'),
  'no-sco': spoilt('scorm12', 'scormtype="sco"', 'scormtype="asset"'),
  'scormtype-case': spoilt('scorm12', 'scormtype', 'scormType'),
  'several-scos': spoilt(
    'scorm12',
    /<\/item>(.*<resources>)/s,
    '</item><item identifier="j" identifierref="s"><title>To</title></item>$1<resource identifier="s" type="webcontent" adlcp:scormtype="sco" href="index.html"/>',
  ),
  'mastery-score': spoilt('scorm12', item, `<title>Ro</title><adlcp:masteryscore>80</adlcp:masteryscore></item>`),
  'mastery-invalid': spoilt('scorm12', item, `<title>Ro</title><adlcp:masteryscore>80 %</adlcp:masteryscore></item>`),
  'set-by-content': spoilt('scorm2004-4', ' objectiveSetByContent="true"', ''),
  prerequisites: spoilt(
    'scorm12',
    item,
    `<title>Ro</title><adlcp:prerequisites type="aicc_script">a</adlcp:prerequisites></item>`,
  ),
  'time-limit': spoilt(
    'scorm12',
    item,
    `<title>Ro</title><adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed></item>`,
  ),
  sequencing: spoilt(
    'scorm2004-4',
    '<imsss:deliveryControls',
    '<imsss:controlMode choice="false"/><imsss:deliveryControls',
  ),

  'activity-id': spoilt('cmi5', 'au id="https://example.no/kurs/1"', 'au id="kurs 1"'),
  'move-on-unknown': spoilt('cmi5', 'moveOn="Completed"', 'moveOn="Done"'),
  'move-on-open': spoilt('cmi5', 'moveOn="Completed"', ''),
  'url-parameters': spoilt('cmi5', '<url>index.html', '<url>index.html?endpoint=x'),
  'own-window': spoilt('cmi5', 'moveOn="Completed"', 'moveOn="Completed" launchMethod="OwnWindow"'),
  'activity-type': spoilt('xapi', 'type="http://adlnet.gov/expapi/activities/course"', ''),
  'several-launches': spoilt(
    'xapi',
    '</activities>',
    '<activity id="https://example.no/to" type="http://adlnet.gov/expapi/activities/course"><launch>index.html</launch></activity></activities>',
  ),

  'insecure-address': withPage(goodScript, '<h1>Ro</h1><img src="http://example.com/a.png" alt="">'),
  'third-party': withPage(goodScript, '<h1>Ro</h1><script src="//stats.example.com/a.js"></script>'),
  'unload-only': withPage(goodScript.replace("addEventListener('pagehide', () =>", 'window.onunload = (() =>')),
  popup: withPage(`${goodScript} window.open('mer.html')`),
  'sync-request': withPage(`${goodScript} x.open('POST', url, false)`),
  'no-api': withPage('1'),
  'no-commit': withPage(goodScript.replace("api.LMSCommit('');", '')),
  'no-resume': withPage(goodScript.replace('cmi.suspend_data', 'cmi.comments')),
  'no-exit-suspend': withPage(goodScript.replace('cmi.core.exit', 'cmi.comments')),
  'suspend-limit': withPage(goodScript.replace('if (state.length <= 4096) ', '')),
  flash: spoilt('scorm12', 'href="index.html"><file', 'href="kurs.swf"><file', { 'kurs.swf': 'FWS' }),

  'run-failed': { note: 'run-failed' },
  'run-not-started': { run: { started: false, calls: {} } },
  'run-blank': { run: { visible: false, text: '' } },
  'run-complete-at-once': { run: { status: 'completed' } },
  'run-no-finish': { run: { finished: false } },
  'run-no-commit': { run: { finished: false, saved: false } },
  'run-console': { run: { consoleErrors: ['x is not defined'] } },
  'run-third-party': { run: { foreign: ['stats.example.com'] } },
  'run-missing-files': { run: { missing: ['bilde.png'] } },
  'run-rejected': { run: { rejected: ['LMSSetValue cmi.x: 401'] } },
  'run-suspend-too-long': { run: { suspend: 4097 } },
  'run-popup': { run: { popups: ['mer.html'] } },
};

async function findingsOf(given: Case): Promise<readonly Finding[]> {
  const checked = await checkPackage(sourceOf(given));
  if ('note' in given) checked.addFinding(given.note, 'hvorfor');
  return checked.report('run' in given ? { ...faultlessRun, ...given.run } : undefined).findings;
}
function sourceOf(given: Case): ByteSource {
  if ('run' in given || 'note' in given) return bytesSource('kurs.zip', zipOf(sound.scorm12));
  return given instanceof Uint8Array ? bytesSource('kurs.zip', given) : given;
}
const found = async (given: Case): Promise<readonly Code[]> => (await findingsOf(given)).map(({ code }) => code);
/** Names of the placeholders in a code's texts. */
const placeholdersOf = (code: Code): string[] =>
  [...JSON.stringify(nb.check.findings[code]).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!);

describe('every code', () => {
  it.each(Object.entries(cases) as [Code, Case][])('%s', async (code, given) => {
    const finding = (await findingsOf(given)).find((each) => each.code === code);
    expect(finding).toBeDefined();
    expect(Object.keys(finding!.values)).toEqual(expect.arrayContaining(placeholdersOf(code)));
  });

  it('has a case', () => expect(Object.keys(cases).sort()).toEqual(Object.keys(codes).sort()));
});

describe('a valid package', () => {
  it.each(Object.entries(sound))('of %s has no finding', async (_, files) =>
    expect(await found(zipOf(files))).toEqual([]),
  );
  it('made by hand has no finding', async () => expect(await found(whole)).toEqual([]));
  it.each(['0', '1', '1.0', '.8', '0.80', '00.8', '+0.8'])(
    'of cmi5 with the masteryScore %s has no finding',
    async (score) => expect(await found(spoilt('cmi5', 'masteryScore="0.8"', `masteryScore="${score}"`))).toEqual([]),
  );
  it.each(['80', '-0.1', '80 %', '', '1e-1', '.'])('of cmi5 may not have the masteryScore «%s»', async (score) =>
    expect(await found(spoilt('cmi5', 'masteryScore="0.8"', `masteryScore="${score}"`))).toEqual(['mastery-invalid']),
  );
  it('has no finding after a launch without faults', async () => expect(await found({ run: {} })).toEqual([]));
  it('with a zip comment is read', async () =>
    expect(
      await found(handZip([manifest, html, { name: 'app.js' }], { comment: 'laget av PK\u0005\u0006 oss' })),
    ).toEqual([]));
});
