/** Tests what the preview reads from manifests of SCORM and cmi5, and how it shows requests to the LRS. */
import { expect } from 'chai';
import { readUnits } from './cmi5-run-time.ts';
import type { LrsLogRow } from '../../lms-simulator/wire-types.ts';
import { callRowsOf } from './lrs-run-time.ts';
import { parseXml } from './package-xml.ts';
import { readManifest } from './scorm12-manifest.ts';
import { readManifest2004 } from './scorm2004-manifest.ts';

const read2004 = (inner: string): ReturnType<typeof readManifest2004> =>
  readManifest2004(parseXml(`<manifest xmlns="urn:cp" xmlns:imsss="urn:ss">${inner}</manifest>`, 'imsmanifest.xml'));

describe('readManifest', () => {
  it('throws an error that says what is missing', () => {
    const read = (text: string) => readManifest(parseXml(text, 'imsmanifest.xml'));
    expect(() => read('<manifest/>')).to.throw('no item');
    expect(() => read('<manifest><item identifierref="r"/></manifest>')).to.throw('no page for r');
  });
});

describe('readManifest2004', () => {
  it('reads the default organization as a tree, with pages, controls and mapped objectives', () => {
    const { tree, pages } = read2004(`
      <organizations default="to"><organization identifier="en"/><organization identifier="to"><title>To</title>
        <item identifier="a" identifierref="r" parameters="?x=1"><title>A</title><imsss:sequencing>
          <imsss:objectives><imsss:primaryObjective objectiveID="p"/><imsss:objective objectiveID="k"><imsss:mapInfo targetObjectiveID="urn:k" writeSatisfiedStatus="true"/></imsss:objective></imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true"/></imsss:sequencing></item>
        <item identifier="b"><title>B</title><item identifier="c" identifierref="r"><title>C</title></item></item>
        <imsss:sequencing><imsss:controlMode flow="true" choice="false"/></imsss:sequencing>
      </organization></organizations><resources><resource identifier="r" href="index.html"/></resources>`);
    expect([...pages]).to.deep.equal([
      ['a', 'index.html?x=1'],
      ['c', 'index.html'],
    ]);
    expect([tree.id, tree.title, tree.sequencingControls]).to.deep.equal(['to', 'To', { choice: false, flow: true }]);
    expect(tree.children!.map(({ id, children }) => [id, children!.map((child) => child.id)])).to.deep.equal([
      ['a', []],
      ['b', ['c']],
    ]);
    expect(tree.children![0]!.deliveryControls).to.deep.equal({ completionSetByContent: true });
    expect(tree.children![0]!.objectives![0]!.mapInfo![0]).to.include({
      targetObjectiveID: 'urn:k',
      readSatisfiedStatus: true,
      writeSatisfiedStatus: true,
      writeNormalizedMeasure: false,
    });
  });
  it('throws an error that says what is missing', () => {
    expect(() => parseXml('<manifest', 'imsmanifest.xml')).to.throw('not well-formed');
    expect(() => read2004('')).to.throw('no organization');
    expect(() =>
      read2004('<organizations><organization identifier="o"><item identifier="a"/></organization></organizations>'),
    ).to.throw('no item with a page');
  });
});

describe('readUnits', () => {
  it('reads every AU of every block, in document order', () => {
    const units = readUnits(
      parseXml(
        '<courseStructure><course id="x"/><au id="a" masteryScore="0.8" moveOn="Passed"><title><langstring lang="nb"> Ro </langstring></title><url> a.html </url></au><block id="b"><au id="c"><url>c.html</url></au></block></courseStructure>',
        'cmi5.xml',
      ),
    );
    expect(units).to.deep.equal([
      { publisherId: 'a', title: 'Ro', moveOn: 'Passed', masteryScore: 0.8, page: 'a.html' },
      { publisherId: 'c', title: '', moveOn: 'NotApplicable', masteryScore: undefined, page: 'c.html' },
    ]);
  });
});

describe('callRowsOf', () => {
  const row = (over: Partial<LrsLogRow>): LrsLogRow => ({
    at: 1,
    method: 'POST',
    resource: 'statements',
    name: '',
    body: '',
    status: 200,
    fault: '',
    ...over,
  });
  it('gives one row a statement', () => {
    const body = JSON.stringify([
      {
        verb: { id: 'http://x/verbs/completed' },
        object: { id: 'https://lms/au/urn%3Ax%3Akurs' },
        result: { completion: true },
      },
      { verb: { id: 'http://x/verbs/answered' }, object: { id: 'urn:x:q1' } },
    ]);
    expect(
      callRowsOf(row({ body })).map(({ name, given, answer, error }) => [name, ...given, answer, error]),
    ).to.deep.equal([
      ['completed', 'kurs', '{"completion":true}', '200', '0'],
      ['answered', 'q1', '200', '0'],
    ]);
  });
  it('shows a rejected body that is no statement', () => {
    const lines = (body: string): string[][] =>
      callRowsOf(row({ body, status: 400, fault: 'verb' })).map(({ name, given, error }) => [name, ...given, error]);
    expect(lines('{"id":')).to.deep.equal([['POST statements', '{"id":', 'verb', '400']]);
    expect(lines('')).to.deep.equal([['POST statements', 'verb', '400']]);
    expect(lines('[{"id":"x"},null]')).to.deep.equal([['POST statements', '[{"id":"x"},null]', 'verb', '400']]);
    expect(lines('{"verb":{"id":"urn:x:did"},"object":{"id":"https://x/100%"}}')).to.deep.equal([
      ['did', '100%', 'verb', '400'],
    ]);
  });
  it('shows why the LRS rejected a request, and no error for a state that does not exist yet', () => {
    expect(
      callRowsOf(
        row({
          method: 'PUT',
          resource: 'activities/state',
          name: 'okt.progress',
          body: '{}',
          status: 403,
          fault: '9.3.3 completed once',
        }),
      )[0],
    ).to.include({ error: '403', commit: true, name: 'PUT activities/state' });
    expect(
      callRowsOf(row({ method: 'GET', resource: 'activities/state', name: 'okt.progress', status: 404 }))[0],
    ).to.include({ error: '0', answer: '404', commit: false });
  });
});
