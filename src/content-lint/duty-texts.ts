/** Converts the facts of `duties.yaml` to the form of a module's text, so that the same language checks apply. */
import type { z } from 'zod';
import type { CourseFile, helplinesFile, lawFile } from '../compiler/course-file.ts';
import type { DutyEntry } from '../compiler/duties.ts';
import type { DataFiles } from '../compiler/inline.ts';
import { parseParagraph } from '../compiler/parse-markdown.ts';
import { registers, type Register } from '../core/course/course.ts';
import type { ModuleText, TextBlock, TextScreen } from './module-text.ts';
import { attributePassage, readPassage, type Passage } from './passage.ts';
import type { BorrowedWords } from './reading-time.ts';
import { wordsOf } from './sentences.ts';

/** The services that have a card, and what laws and phone numbers are read as. */
export interface DutyTextData {
  readonly course: Pick<CourseFile, 'services'>;
  readonly laws: z.output<typeof lawFile>;
  readonly helplines: z.output<typeof helplinesFile>;
}

/**
 * Each register of the facts as a module of its own. Every service's duty card is a screen of it, with the service's id:
 * a fact for several services stands on several screens.
 */
export function dutyTexts(entries: readonly DutyEntry[], { course, laws, helplines }: DutyTextData): ModuleText[] {
  if (entries.length === 0) return [];
  const data: DataFiles = {
    laws: new Map(laws.map((law) => [law.id, law])),
    phones: new Map(helplines.map((phone) => [phone.id, phone])),
    terms: undefined,
  };
  return registers.map((register) => ({
    module: 'duties',
    register,
    file: 'duties.yaml',
    title: '',
    lead: '',
    leadLine: 1,
    screens: course.services.flatMap((service) => cardOf(service, entries, register, data)),
  }));
}

function cardOf(
  { id, title }: { readonly id: string; readonly title: string },
  entries: readonly DutyEntry[],
  register: Register,
  data: DataFiles,
): TextScreen[] {
  const own = entries.filter(({ duty }) => duty.services?.includes(id) ?? true);
  const [first] = own;
  if (!first) return [];
  const line = first.lines[register];
  const blocks = own.map((entry) => blockOf(entry, register, data));
  return [{ id, line, title: `Pliktkortet, ${title}`, attributes: {}, heading: attributePassage('', line), blocks }];
}

function blockOf({ duty, text, lines }: DutyEntry, register: Register, data: DataFiles): TextBlock {
  const line = lines[register];
  const passage = readPassage(parseParagraph(text[register]) ?? [], 'text', '', data);
  const placed: Passage = { ...passage, line, lineAt: () => line };
  const passages = [attributePassage(duty.binds, line), placed];
  return { id: duty.id, type: 'text', line, attributes: {}, passages, traits: undefined };
}

/** Counts the words of the facts that a block names. The duty card is for looking up, and counts as none. @param texts as {@link dutyTexts} makes them */
export function factWords(texts: readonly ModuleText[]): BorrowedWords {
  return ({ type, attributes }, path, register) => {
    if (type !== 'duties') return 0;
    const named = (attributes['facts'] ?? '').split(/[\s,]+/);
    return texts
      .filter((text) => text.register === register)
      .flatMap(({ screens }) => screens.find(({ id }) => id === path.service)?.blocks ?? [])
      .filter(({ id }) => named.includes(id))
      .flatMap(({ passages }) => passages)
      .reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  };
}
