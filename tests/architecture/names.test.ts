/**
 * Tests names and statements in the syntax trees of the source: one exported name has one meaning, and no tuple
 * assignment.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Names that many folders export by contract, so that they are found by their folder. */
const contractNames = new Set([
  'blockType',
  'questionType',
  'pack',
  'format',
  'createTracker',
  'createPageTracker',
  't',
]);

/** A node of an ESTree syntax tree. */
interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

function parse(text: string): AstNode {
  return parseAst(text, { lang: 'ts' }) as unknown as AstNode;
}

/** Child nodes of a node. */
function childrenOf(node: AstNode): AstNode[] {
  return Object.values(node)
    .flat()
    .filter((value): value is AstNode => typeof value === 'object' && value !== null && 'type' in value);
}

function* descendantsOf(node: AstNode): Generator<AstNode> {
  yield node;
  for (const child of childrenOf(node)) yield* descendantsOf(child);
}

/** The names that a declaration, or a destructuring pattern in it, declares. */
function declaredNames(node: AstNode): string[] {
  if (node.type === 'VariableDeclaration')
    return (node['declarations'] as AstNode[]).flatMap(({ id }) => declaredNames(id as AstNode));
  if (node.type === 'Identifier') return [node['name'] as string];
  if (node.type === 'ObjectPattern')
    return (node['properties'] as AstNode[]).flatMap(({ value }) => declaredNames(value as AstNode));
  const { id } = node as { readonly id?: AstNode | null };
  return id ? declaredNames(id) : [];
}

/** The names that a file declares and exports; what it exports again from another file is not among them. */
function exportedNames(text: string): Set<string> {
  const statements = parse(text)['body'] as AstNode[];
  const imported = new Set(
    statements
      .filter(({ type }) => type === 'ImportDeclaration')
      .flatMap(({ specifiers }) => (specifiers as AstNode[]).flatMap(({ local }) => declaredNames(local as AstNode))),
  );
  const names = statements
    .filter(({ type, source }) => type === 'ExportNamedDeclaration' && !source)
    .flatMap(({ declaration, specifiers }) => [
      ...(declaration ? declaredNames(declaration as AstNode) : []),
      ...(specifiers as AstNode[])
        .filter(({ local }) => !imported.has((local as AstNode)['name'] as string))
        .map(({ exported }) => (exported as AstNode)['name'] as string),
    ]);
  return new Set(names);
}

/** One line for each name that two files export, with all its files. */
function duplicates(files: Readonly<Record<string, string>>): string[] {
  const filesByName = new Map<string, string[]>();
  for (const [file, text] of Object.entries(files))
    for (const name of exportedNames(text)) filesByName.set(name, [...(filesByName.get(name) ?? []), file]);
  return [...filesByName]
    .filter(([name, found]) => found.length > 1 && !contractNames.has(name))
    .map(([name, found]) => `${name} is exported from ${found.join(' and ')}: rename all but one.`);
}

/** True for an array literal, also behind `as` or in both branches of a condition. */
function isArrayLiteral(node: AstNode | null | undefined): boolean {
  if (node?.type === 'TSAsExpression') return isArrayLiteral(node['expression'] as AstNode);
  if (node?.type === 'ConditionalExpression')
    return isArrayLiteral(node['consequent'] as AstNode) && isArrayLiteral(node['alternate'] as AstNode);
  return node?.type === 'ArrayExpression';
}

/** Lines of a text where an array literal is destructured at once: `[a, b] = [c, d]`, also with `const`. */
function tupleAssignments(text: string): number[] {
  return [...descendantsOf(parse(text))]
    .filter((node) => {
      const target = (node['left'] ?? node['id']) as AstNode | null | undefined;
      const value = (node['right'] ?? node['init']) as AstNode | null | undefined;
      return (
        (node.type === 'AssignmentExpression' || node.type === 'VariableDeclarator') &&
        target?.type === 'ArrayPattern' &&
        isArrayLiteral(value)
      );
    })
    .map(({ start }) => text.slice(0, start).split('\n').length);
}

/** TypeScript files below a folder, by path from the root. */
function readFiles(folder: string): Record<string, string> {
  const paths = readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(root + path, 'utf8')]));
}

describe('exported names', () => {
  const sources = Object.fromEntries(Object.entries(readFiles('src')).filter(([path]) => !path.endsWith('.test.ts')));
  const found = duplicates(sources);

  it('have one meaning in the whole source', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });

  it('are found in every form of export, and re-exports are allowed', () => {
    const files = {
      'a.ts':
        'export const size = 1;\nexport type Size = number;\nexport function read() {}\nclass Box {}\nexport { Box };',
      'b.ts':
        'export const { size } = box;\nexport interface Size {}\nexport async function* read() {}\nexport class Box {}',
      'c.ts':
        "import { size } from './a.ts';\nexport { size };\nexport { read } from './a.ts';\nexport * from './b.ts';",
      'd.ts': 'const size = 2;\nexport const t = size;\nexport const format = t;',
      'e.ts': 'export const t = 1;\nexport const format = 2;',
    };
    expect(duplicates(files)).toEqual(
      ['size', 'Size', 'read', 'Box'].map((name) => `${name} is exported from a.ts and b.ts: rename all but one.`),
    );
  });
});

describe('tuple assignments', () => {
  it('are not in src and tests', () => {
    const files = Object.entries({ ...readFiles('src'), ...readFiles('tests') });
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap(([path, text]) => tupleAssignments(text).map((line) => `${path}:${line}`))).toEqual([]);
  });

  it('are recognised', () => {
    const text = [
      'let [a, b] = [1, 2];',
      '[a, b] = [b, a];',
      'const [c, d] = [1, 2] as const;',
      'const [e, f] = a ? [1, 2] : [3, 4];',
      'const [g] = list();',
      'const [h] = [1, 2].map(String);',
      'for (const [key, value] of [[1, 2]]) use(key, value);',
    ];
    expect(tupleAssignments(text.join('\n'))).toEqual([1, 2, 3, 4]);
  });
});
