/** Reads `duties.yaml`: the facts of law and procedure that blocks refer to by id. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { registers, type ByRegister, type Duty, type Html, type Register } from '../core/course/course.ts';
import { dataFile } from './content-file.ts';
import { dutiesFile } from './course-file.ts';
import type { Faults } from './fault.ts';
import { render, type DataFiles } from './inline.ts';
import { parseParagraph } from './parse-markdown.ts';
import { readDataFile, type TellAt } from './yaml-file.ts';

/** A duty with the text it was made from. */
export interface DutyEntry {
  readonly duty: Duty;
  /** The claim as written, in inline Markdown. */
  readonly text: ByRegister;
  /** The line that each register's claim begins on. */
  readonly lines: Readonly<Record<Register, number>>;
}

/** What is needed to read the facts and resolve their references. */
export interface DutiesContext {
  /** The content folder, absolute. */
  readonly folder: string;
  readonly language: string;
  /** Ids of the course's services; undefined when one stands twice: then any may be named. */
  readonly services: readonly string[] | undefined;
  readonly data: DataFiles;
}

type Row = z.output<typeof dutiesFile>[number];

/** The facts in the file's order: empty when there is no file, undefined when it cannot be read. Reports every fault. */
export function readDuties(context: DutiesContext, faults: Faults): readonly DutyEntry[] | undefined {
  const { folder, language } = context;
  if (!existsSync(join(folder, dataFile(folder, 'duties.yaml', language)))) return [];
  const entries: DutyEntry[] = [];
  const rows = readDataFile({ folder, language }, 'duties.yaml', dutiesFile, faults, (content, tell, lineAt) => {
    for (const [at, row] of content.entries()) {
      checkReferences(row, at, context, tell);
      const line = (register: Register): number => lineAt([at, 'claim', register]);
      entries.push({
        duty: toDuty(row, at, context.data, tell),
        text: row.claim,
        lines: { standard: line('standard'), klart: line('klart') },
      });
    }
  });
  return rows && entries;
}

/** Reports unknown services and laws, and provisions that the text names but the `law` field does not. */
function checkReferences({ services = [], law, claim }: Row, at: number, context: DutiesContext, tell: TellAt): void {
  const { laws } = context.data;
  for (const [nth, id] of services.entries())
    if (context.services && !context.services.includes(id))
      tell([at, 'services', nth], `Ukjent tjeneste «${id}».`, `Bruk en av disse: ${context.services.join(', ')}.`);
  for (const [nth, id] of law.entries())
    if (laws && !laws.has(id))
      tell([at, 'law', nth], `Ukjent lov «${id}».`, `Bruk en id fra law.yaml: ${[...laws.keys()].join(', ')}.`);
  for (const register of registers)
    for (const [, id = ''] of claim[register].matchAll(/:law\[([^\]]*)\]/g))
      if (!law.includes(id))
        tell(
          [at, 'claim', register],
          `Teksten nevner :law[${id}], men feltet law gjør det ikke.`,
          `Skriv ${id} i law, så juristen får den på lista si.`,
        );
}

function toDuty(row: Row, at: number, data: DataFiles, tell: TellAt): Duty {
  const html = (register: Register): Html =>
    claimHtml(row.claim[register], data, (cause, remedy) => tell([at, 'claim', register], cause, remedy));
  return {
    id: row.id,
    topic: row.topic,
    ...(row.services && { services: row.services }),
    binds: row.binds,
    claim: { standard: html('standard'), klart: html('klart') },
    lawIds: row.law,
    source: row.source,
    checkedOn: row.sist_kontrollert,
  };
}

function claimHtml(text: string, data: DataFiles, tell: (cause: string, remedy: string) => void): Html {
  const nodes = parseParagraph(text);
  if (nodes) return render(nodes, data, (_line, cause, remedy) => tell(cause, remedy));
  tell(
    'Teksten er ikke ett avsnitt.',
    'Skriv én eller flere setninger etter hverandre, uten liste, overskrift og tom linje.',
  );
  return '';
}
