/** What stands in the folder of every block and question type; names each thing that is missing with file and remedy. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findTypes, type FoundType, type TypeFolder } from '../../src/compiler/block-types.ts';
import { compileExample } from '../fixtures/example.ts';
import { plainScenes } from '../fixtures/plain-scenes.ts';

/** Every file that a type may have; another would be read by nobody. */
const known =
  /^(schema(\.test)?|score(\.test)?|element(\.browser\.test)?)\.ts$|^(style\.css|example\.md|words\.[\w-]+\.json)$/;

/** What a type's folder lacks, one line each: `file: what is wrong. → what to do`; empty when nothing does. */
export async function lacksOf(folder: TypeFolder): Promise<string[]> {
  const found = await findTypes([folder]).then(
    (types) => types.get(folder.name)!,
    (error: unknown) => (error as Error).message,
  );
  // Without a schema.ts that can be loaded there is nothing to hold the rest against.
  if (typeof found === 'string') return [found];
  return [
    ...strangersIn(found),
    ...mustHave(found, 'schema.test.ts', "'example.md'", 'Compile the example: keepsSchemaContract(…) does.'),
    ...(await scoreLacks(found)),
    ...pageLacks(found),
    ...wordLacks(found),
  ];
}

function strangersIn({ path, hasElement }: FoundType): string[] {
  return readdirSync(path).flatMap((file) => {
    const at = join(path, file);
    if (!known.test(file)) return [`${at}: nothing reads this file. → Rename it, or put it in one that is read.`];
    if (file === 'element.browser.test.ts' && !hasElement)
      return [`${at}: it tests an element that is not there. → Write element.ts, or delete the test.`];
    return [];
  });
}

/** The file, with a piece of text that shows that it does what it is for. */
function mustHave({ path }: FoundType, file: string, piece: string, remedy: string): string[] {
  const at = join(path, file);
  if (!existsSync(at)) return [`${at}: is missing. → Write it. ${remedy}`];
  return readFileSync(at, 'utf8').includes(piece) ? [] : [`${at}: has no ${piece}. → ${remedy}`];
}

async function scoreLacks(found: FoundType): Promise<string[]> {
  const { question } = found.type;
  if (!question) return [];
  const at = join(found.path, 'score.ts');
  const { questionType } = (await import(pathToFileURL(at).href)) as { questionType?: unknown };
  return [
    ...(questionType === question
      ? []
      : [`${at}: its questionType is not the scoring of schema.ts. → Give defineQuestion what score.ts exports.`]),
    ...mustHave(found, 'score.test.ts', 'keepsQuestionContract(', 'Call keepsQuestionContract(…).'),
  ];
}

/** What the example becomes, and whether an element answers to it. */
function pageLacks(found: FoundType): string[] {
  const { name, path, type, hasElement } = found;
  const example = join(path, 'example.md');
  if (!existsSync(example)) return [`${example}: is missing. → Write one block of the type as a writer would.`];
  const text = readFileSync(example, 'utf8');
  const { block, faults } = compileExample(name, type, text, type.branching ? plainScenes(text) : undefined);
  if (!block || faults.length > 0) return faults.map((fault) => `${example}: ${fault}`);
  const element = join(path, 'element.ts');
  const tag = `okt-${name}`;
  if (!hasElement)
    return block.html.includes(`<${tag}`)
      ? [`${element}: is missing, and the page has <${tag}>. → Write the element, or use another tag.`]
      : [];
  const contract = elementContract(found, block.html);
  return [
    ...(block.html.includes(`<${tag}`)
      ? []
      : [`${element}: the page has no <${tag}>. → Put it in markup in schema.ts.`]),
    ...(readFileSync(element, 'utf8').includes(`@customElement('${tag}')`)
      ? []
      : [`${element}: registers no <${tag}>. → Write @customElement('${tag}') before its class.`]),
    ...mustHave(found, 'element.browser.test.ts', `${contract}(`, `Call ${contract}(…).`),
  ];
}

function elementContract({ type }: FoundType, html: string): string {
  if (type.question) return type.branching ? 'keepsSceneContract' : 'keepsElementContract';
  return html.includes(' data-private=') ? 'keepsPrivateContract' : 'violations';
}

/** The words of a type are all asked for in its folder; `readTypeWords` holds that every language has them. */
function wordLacks({ name, path }: FoundType): string[] {
  const files = readdirSync(path).filter((file) => /^words\..+\.json$/.test(file));
  const code = ['schema.ts', 'element.ts']
    .map((file) => join(path, file))
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''));
  return files.flatMap((file) => {
    const words = JSON.parse(readFileSync(join(path, file), 'utf8')) as Record<string, Words | undefined>;
    return [
      ...unasked(words['content'] ?? {}, `content.${name}.`, code[0]!),
      ...unasked(words['player'] ?? {}, `${name}.`, code[1]!),
    ].map(
      (key) =>
        `${join(path, file)}: nobody asks for «${key}». → Ask for it in ${key.startsWith('content.') ? 'schema' : 'element'}.ts, or delete it.`,
    );
  });
}

type Words = { readonly [key: string]: string | Words };

/** The keys that a file asks for neither by name nor by a pattern such as `content.measure.item.${item}.standard`. */
function unasked(words: Words, prefix: string, code: string): string[] {
  const patterns = [...code.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^}`]+\})*)`/gi)].map(
    ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[^.]+')}$`),
  );
  return keysOf(words, prefix).filter(
    (key) => !code.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key)),
  );
}

function keysOf(words: Words, prefix: string): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}
