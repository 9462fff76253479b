/** The attributes of a block: those that every block may have, and how a fault in the type's own is reported. */
import type { AttributeIssue, BlockSource, TellFault } from '../authoring/block-type.ts';
import type { FoundType } from './block-types.ts';
import { shortId } from './pair-registers.ts';
import { sayIssue } from './say-issue.ts';

/** Attributes that screens and blocks of every type may have, in the standard register's file only. */
export const commonAttributes: readonly string[] = ['tracks', 'services', 'sources'];

/** The block with the attributes of its own type only. */
export function withoutCommon<Source extends BlockSource>(source: Source): Source {
  const own = Object.entries(source.attributes).filter(([name]) => !commonAttributes.includes(name));
  return { ...source, attributes: Object.fromEntries(own) };
}

/** Reports what the type's schema finds wrong with an attribute. */
export function tellAttribute(
  { name, type }: FoundType,
  source: BlockSource,
  issue: AttributeIssue,
  tell: TellFault,
): void {
  const fields = [...type.fields, ...commonAttributes].join(', ');
  const { cause, remedy = 'Rett feltet. modules/README.md viser hvordan det skrives.' } = sayIssue(
    issue,
    `Denne blokka har feltene ${fields}.`,
  );
  tell(source.line, `${name} «${shortId(source.id)}»: ${[...issue.path.map(String), cause].join(': ')}`, remedy);
}
