/** Tests which findings the content of pages and scripts gives. */
import { describe, expect, it } from 'vitest';
import { goodScript, page, sound, zipOf, type Files } from '../../tests/fixtures/course-zips.ts';
import { checkPackage } from './check-package.ts';
import type { Finding } from './finding.ts';
import { bytesSource } from './source.ts';

const found = async (files: Files): Promise<readonly Finding[]> =>
  (await checkPackage(bytesSource('x', zipOf({ ...sound.scorm12, ...files }))))
    .report()
    .findings.filter(({ code }) => code !== 'unlisted');
const places = async (files: Files): Promise<string[]> =>
  (await found(files)).filter(({ code }) => code === 'third-party').flatMap((each) => each.places);

describe('external addresses', () => {
  it.each([
    ['a script', '<script src="https://a.example/x.js"></script>'],
    ['a style', '<link rel="stylesheet" href="//a.example/x.css">'],
    ['a picture without quotes', '<img alt src=https://a.example/x.png>'],
    ['a picture with < in an attribute', '<img alt="a<b <p" src="https://a.example/x.png">'],
    ['a frame', '<iframe title="film" src="https://a.example/film"></iframe>'],
    ['a form', '<form action="https://a.example/send"></form>'],
    ['a style in the page', '<style>p { background: url(https://a.example/x.png) }</style>'],
    ['a request', '<script>fetch("https://a.example/x")</script>'],
    ['a socket', '<script>new WebSocket("wss://a.example/x")</script>'],
    ['an XMLHttpRequest', '<script>x.open("GET", "https://a.example/x", true)</script>'],
  ])('are reported in %s', async (_, body) =>
    expect(await places({ 'index.html': page(goodScript, body) })).toEqual(['index.html: a.example']),
  );
  it('are reported in style sheets', async () =>
    expect(await places({ 'a.css': '@import "https://a.example/x.css";' })).toEqual(['a.css: a.example']));
  it.each([
    ['a link that a learner may follow', '<a href="https://a.example/">les mer</a>'],
    ['a canonical link', '<link rel="canonical" href="https://a.example/">'],
    ['a licence', '<script>/* https://a.example/licence */</script>'],
    ['a namespace', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
  ])('are not reported for %s', async (_, body) =>
    expect(await found({ 'index.html': page(goodScript, body) })).toEqual([]),
  );
  it('are searched for in bounded time, also in pages made to slow a regular expression', async () => {
    const started = process.cpuUsage();
    await found({
      'index.html': page(goodScript),
      'a.html': '<script '.repeat(400_000),
      'b.js': 'fetch(   '.repeat(400_000),
      'c.js': '.open("GET",'.repeat(300_000),
    });
    // CPU time, not wall time: independent of the machine's load.
    expect(process.cpuUsage(started).user / 1000, 'milliseconds of CPU time').toBeLessThan(8000);
  });
});

it.each([goodScript, goodScript.replace("addEventListener('pagehide', () =>", 'window.onbeforeunload = (() =>')])(
  'accepts an unload handler beside pagehide or beforeunload',
  async (script) => {
    expect(await found({ 'index.html': page(`${script} window.onunload = () => 1;`) })).toEqual([]);
  },
);
