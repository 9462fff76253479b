/** Tests the checks of objectives, service cases, claims, bare references and dated rows. */
import { expect, it } from 'vitest';
import { collectFaults, moduleText } from '../../tests/fixtures/module-text.ts';
import type { CourseFile, ModuleFile } from '../compiler/course-file.ts';
import { datedRows } from '../compiler/dated-rows.ts';
import { checkClaims, sourceUse } from './claims.ts';
import { checkBareReferences } from './bare-references.ts';
import { objectiveMatrix } from './objective-matrix.ts';
import { checkServiceCases } from './service-cases.ts';

const module = (buildingBlock: ModuleFile['buildingBlock'], objectives: string[], id = 'm'): ModuleFile => ({
  id,
  buildingBlock,
  objectives,
  minutes: {},
});
const question = (id: string): string => `:::single{#${id} objectives="H1"}\nHva?\n\n- \`a\` Ja\n\n  Fordi.\n:::\n`;
const acase = (body: string, more = ''): string => `:::case[A]{#a${more}}\n${body}\n:::\n`;

it('finds no holes when an objective is taught, tested twice and practised', () => {
  const row = (body: string, block: ModuleFile['buildingBlock'] = 'handlingskompetanse'): readonly string[] =>
    objectiveMatrix([module(block, ['H1'])], [moduleText(`## S {#s}\n\n${body}`)]).find(({ id }) => id === 'H1')!.holes;
  expect(row(`${question('q')}\n${question('r')}\n${acase('Det skjer.')}`)).toEqual([]);
  expect(row(`${question('q')}\n${acase('Det skjer.')}`)).toEqual(['1 av 2 spørsmål']);
  expect(row(`${question('q')}\n${question('r')}`)).toEqual(['ingen øver på det']);
  expect(row(`${question('q')}\n${question('r')}\n${acase('Det skjer.')}`, 'kunnskap')).toEqual(['ingen øver på det']);
  expect(row(`${question('q')}\n${question('r')}\n${acase('Hva ville du gjort?')}`, 'kunnskap')).toEqual([]);
  expect(objectiveMatrix([], [])).toHaveLength(23);
  expect(objectiveMatrix([], []).every(({ holes }) => holes.length === 3)).toBe(true);
});

it('reports a service without a case, without a group case, and without a staff case', () => {
  const course = {
    common: ['m'],
    services: [
      { id: 'skole', title: 'Skole' },
      { id: 'helse', title: 'Helse' },
    ],
  } as unknown as CourseFile;
  const text = moduleText(`## S {#s}\n\n${acase('Det skjer.', ' services="skole" group="true" staff="true"')}`);
  expect(
    collectFaults((faults) => checkServiceCases(course, [module('kunnskap', ['K1'])], [text], faults)).map(
      ({ cause }) => cause,
    ),
  ).toEqual(['Helse har ingen case med en gruppe.', 'Helse har ingen case om ansatte.', 'Helse har ingen case her.']);
  expect(collectFaults((faults) => checkServiceCases(course, [module(null, [])], [text], faults))).toHaveLength(2);
  const withGroup = moduleText(`## S {#s}\n\n${acase('Det skjer.', ' services="helse" group="true"')}`);
  expect(
    collectFaults((faults) => checkServiceCases(course, [module(null, [])], [text, withGroup], faults)).map(
      ({ cause }) => cause,
    ),
  ).toEqual(['Helse har ingen case om ansatte.']);
});

it('reports a claim without a source, and counts the sources', () => {
  const claim = moduleText(
    '## S {#s}\n\nForskning viser det.\n\n## T {#t sources="a:12"}\n\n1 av 5 sier det.\n\n## U {#u}\n\nBare prat.\n',
  );
  expect(collectFaults((faults) => checkClaims([claim], faults)).map(({ line }) => line)).toEqual([7]);
  expect(sourceUse([claim], [{ id: 'a' }, { id: 'b' }])).toEqual({ used: [{ id: 'a', screens: 1 }], unused: ['b'] });
});

it('reports phone numbers and law sections in running text, but not references to the data files', () => {
  const text = moduleText(
    [
      '## S {#s}',
      'Ring 112 eller 22 33 44 55. Se § 196 og paragraf 12. Det var 1120 i 1998, og 16 000 svarte.',
      'Ring :phone[politi-nod] etter :law[avverge].\n',
    ].join('\n\n'),
  );
  expect(
    collectFaults((faults) => checkBareReferences([text], [{ number: '112' }], faults)).map(
      ({ cause }) => cause.split('»')[0],
    ),
  ).toEqual(['«22 33 44 55', '«§ 196', '«paragraf 12', '«112']);
});

it('reports a law that is named with its number in running text, in a title and in a lead', () => {
  const written = moduleText(
    '## S {#s}\n\nSe straffeloven § 196, opplæringslova 12 eller paragrafene 13. Loven sier mer.\n',
  );
  const text = { ...written, title: 'Etter § 2', lead: 'Barnevernsloven 13 gjelder.' };
  expect(
    collectFaults((faults) => checkBareReferences([text], [], faults)).map(({ line, cause }) => [line, cause]),
  ).toEqual([
    [3, '«§ 2» står i løpende tekst.'],
    [3, '«Barnevernsloven 13» står i løpende tekst.'],
    [7, '«straffeloven § 196» står i løpende tekst.'],
    [7, '«opplæringslova 12» står i løpende tekst.'],
    [7, '«paragrafene 13» står i løpende tekst.'],
  ]);
});

it('sorts dated rows by age, oldest first', () => {
  const rows = datedRows(
    {
      laws: [{ id: 'a', law: 'x', sist_kontrollert: '2026-01-01' }],
      helplines: [{ id: 'b', number: '1', sist_kontrollert: '2025-01-01' }],
      duties: [{ id: 'c', binds: 'alle', checkedOn: '2025-06-01' }],
    },
    new Date('2026-01-03'),
  );
  expect(rows.map(({ id, days }) => [id, days])).toEqual([
    ['b', 367],
    ['c', 216],
    ['a', 2],
  ]);
});
