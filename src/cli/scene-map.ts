/** Draws an exercise with branching scenes as a tree in the terminal, for its writer: `node src/cli/run.mjs scene-map <module> <id>`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellAttribute, withoutCommon } from '../compiler/attributes.ts';
import { findTypes } from '../compiler/block-types.ts';
import { readText } from '../compiler/content-file.ts';
import { Faults, formatFault } from '../compiler/fault.ts';
import { readMarkdown } from '../compiler/markdown.ts';
import type { Scene, Scenes } from '../authoring/scenes.ts';

const marks: Readonly<Record<string, string>> = { good: ' ● god slutt', other: ' ○ annen slutt' };

/** The scenes as lines: each once, under the choice that first leads there; a scene no choice leads to stands last. */
export function sceneMap({ scenes }: Pick<Scenes, 'scenes'>): string {
  const drawn = new Set<Scene>();
  const lines: string[] = [];
  const draw = (scene: Scene, indent: string): void => {
    drawn.add(scene);
    const { id, title, attributes, choices } = scene;
    const { end = '', ...others } = attributes;
    const told = Object.values(others).join(' · ');
    lines.push(`${indent}${id}: ${plain(title)}${told && ` [${told}]`}${marks[end] ?? ''}`);
    for (const { kind, text, target } of choices) {
      const next = scenes.find((other) => other.id === target);
      const again = next && drawn.has(next);
      const arrow = again ? ` → ${target}` : '';
      const missing = next ? '' : ` → ${target || '?'} (finnes ikke)`;
      lines.push(`${indent}  – ${kind && `${kind}: `}${plain(text)}${arrow}${missing}`);
      if (next && !again) draw(next, `${indent}      `);
    }
  };
  for (const scene of scenes) if (!drawn.has(scene)) draw(scene, '');
  return lines.join('\n');
}

function plain(html: string): string {
  const text = html
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Prints the map of one exercise, and what is wrong with it. @returns the process's exit code */
export async function printSceneMap(folder: string, module = '', id = ''): Promise<number> {
  const file = `${module}/nb.md`;
  if (module === '' || !existsSync(join(folder, file))) {
    console.error(`${module && `Fant ikke modules/${file}. `}Skriv: node src/cli/run.mjs scene-map <modul> <id>`);
    return 1;
  }
  const none = { phones: new Map(), laws: new Map(), terms: undefined };
  const { screens } = readMarkdown(readText(join(folder, file)), module, none, () => {});
  const types = await findTypes();
  const blocks = screens.flatMap((screen) => screen.blocks).filter((block) => types.get(block.type)?.type.branching);
  const found = blocks.find((block) => block.id === `${module}_${id}`);
  const type = found && types.get(found.type);
  if (!found || !type) {
    console.error(
      `Fant ikke «${id}» i modules/${file}. Øvelsene der: ${blocks.map((block) => block.id.slice(module.length + 1)).join(', ') || 'ingen'}.`,
    );
    return 1;
  }
  const faults = new Faults();
  const tell = faults.in(file);
  const source = withoutCommon(found);
  // Only the standard register is drawn: what klarspråk lacks is the build's to report.
  const block = type.type.read({
    id: source.id,
    sources: { standard: source, klart: source },
    tell: { standard: tell, klart: () => {} },
    tellIssue: (_register, issue) => tellAttribute(type, source, issue, tell),
  });
  if (block?.scenes) {
    block.key();
    console.log(`${plain(block.scenes.standard.label)}\n\n${sceneMap(block.scenes.standard)}`);
  }
  for (const fault of faults.all) console.error(`\n${formatFault(fault)}`);
  return faults.size > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await printSceneMap(
    fileURLToPath(new URL('../../modules', import.meta.url)),
    process.argv[2],
    process.argv[3],
  );
