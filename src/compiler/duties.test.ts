/** Tests `duties.yaml`: the compiled facts, the reported faults, and that a course without it compiles. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { change, faults, folder, run } from '../../tests/fixtures/content-copy.ts';
import { dutiesYaml } from '../../tests/fixtures/duties.ts';

const file = 'duties.yaml';
const write = (text = dutiesYaml): void => writeFileSync(join(folder, file), text);

/** Puts a block that names facts on a screen, in both registers. */
function name(facts: string): void {
  change('ro/nb.md', '## Mer', `:::duties[Plikter]{#plikter facts="${facts}"}\n:::\n\n## Mer`);
  change('ro/nb-klart.md', '## Mer', ':::duties[Plikter]{#plikter}\n:::\n\n## Mer');
}

describe('duties.yaml', () => {
  it('may be left out', async () => {
    expect((await run()).course).toMatchObject({ duties: [], lawApproved: true });
  });

  it('becomes the duties of the course, with laws, phones and mark-up in place', async () => {
    write();
    const { course, warnings } = await run();
    expect(warnings).toEqual([]);
    expect(course.duties.map(({ id }) => id)).toEqual(['avverge', 'ring', 'styrer']);
    expect(course.duties[0]).toEqual({
      id: 'avverge',
      topic: 'averting',
      binds: 'Alle.',
      claim: {
        standard: 'Du skal avverge (<span class="law">straffeloven § 196</span>). <strong>Alle</strong> skal det.',
        klart: 'Du må avverge (<span class="law">straffeloven § 196</span>). <strong>Alle</strong> må det.',
      },
      lawIds: ['avverge'],
      source: 'snl.no',
      checkedOn: '2026-11-23',
    });
    expect(course.duties[2]!.services).toEqual(['barnehage']);
    expect(course.lawApproved).toBe(false);
  });

  it('is shown where a block names its facts, and only to those who meet one', async () => {
    write();
    name('styrer');
    const block = (await run()).course.modules[0]!.screens[0]!.blocks.find(({ type }) => type === 'duties');
    expect(block).toMatchObject({ services: ['barnehage'] });
    expect(block!.html).toContain('Si det til styrer.');
  });

  it('is among the dated data: old facts are warned of, and a date to come is a fault', async () => {
    write(
      dutiesYaml.replace(
        'source: snl.no\n  sist_kontrollert: 2026-11-23',
        'source: snl.no\n  sist_kontrollert: 2026-01-01',
      ),
    );
    expect((await run()).warnings.join()).toContain('«avverge» ble sist kontrollert 2026-01-01');
    write(dutiesYaml.replace('sist_kontrollert: 2026-11-23', 'sist_kontrollert: 2027-01-01'));
    expect(await faults()).toMatchObject([{ file, line: 9, cause: expect.stringContaining('fram i tid') }]);
  });

  it.each([
    ['an unknown law', 'law: [avverge]', 'law: [avverge, avergge]', 7, /Ukjent lov «avergge»[\s\S]*avverge/],
    ['an unknown service', '[barnehage]', '[barnehagen]', 23, /Ukjent tjeneste «barnehagen»[\s\S]*skole, barnehage/],
    ['an id that stands twice', 'id: ring', 'id: avverge', 11, /«avverge» står to ganger/],
    [
      'a missing register',
      '    klart: I tvil? Ring :phone[alarmtelefonen].\n',
      '',
      15,
      /claim → klart: mangler: .*klarspråk/,
    ],
    ['an unknown topic', 'topic: own', 'topic: eget', 22, /kan brukes[\s\S]*confidentiality/],
    [
      'a provision that the text alone names',
      'law: [avverge]',
      'law: []',
      5,
      /:law\[avverge\], men feltet law[\s\S]*juristen/,
    ],
    ['a list', 'standard: Si fra til styrer.', 'standard: "- Si fra."', 26, /ikke ett avsnitt/],
    ['an unknown phone', 'ringer du :phone[alarmtelefonen]', 'ringer du :phone[alarm]', 15, /Ukjent telefon «alarm»/],
    ['raw HTML', 'Si fra til styrer', 'Si <b>fra</b> til styrer', 26, /Rå HTML/],
    ['a day that is none', '2026-11-23', '2026-11-31', 9, /datoen finnes ikke/],
  ])('reports %s', async (_, from, to, line, says) => {
    expect(dutiesYaml).toContain(from);
    write(dutiesYaml.replace(from, to));
    const reported = (await faults()).filter((fault) => fault.file === file);
    expect(reported.map((fault) => fault.line)).toContain(line);
    expect(reported.map(({ cause, remedy }) => `${cause}\n${remedy}`).join('\n\n')).toMatch(says);
  });

  it('reports a block that names a fact which is not there, with the ids that are', async () => {
    write();
    name('styrer ringe');
    expect(await faults()).toEqual([
      expect.objectContaining({
        file: 'ro/nb.md',
        cause: 'Punktet «ringe» finnes ikke i duties.yaml.',
        remedy: expect.stringContaining('avverge, ring, styrer'),
      }),
    ]);
  });

  it('reports a duty card that has no facts to show', async () => {
    change('ro/nb.md', '## Mer', ':::duties{#kort card="true"}\n:::\n\n## Mer');
    change('ro/nb-klart.md', '## Mer', ':::duties{#kort}\n:::\n\n## Mer');
    expect(await faults()).toMatchObject([{ file: 'ro/nb.md', cause: 'Pliktkortet har ingen punkter.' }]);
    write();
    expect(await faults()).toEqual([]);
  });

  it('reports nothing about the blocks while it cannot be read itself', async () => {
    write(`${dutiesYaml}- id: [\n`);
    name('hva-som-helst');
    expect((await faults()).map((fault) => fault.file)).toEqual([file]);
  });
});
