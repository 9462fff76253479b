/** Makes packages of a compiled course in Node: fetches the parts, and hands them to core. */
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { FoundType } from '../compiler/block-types.ts';
import type { Compiled } from '../compiler/compile.ts';
import { assemble, type PackageOrder, type PackageParts, type FormatTarget } from '../packaging/assemble.ts';
import type { Format, PackageEntry, PackageFile } from '../packaging/package.ts';
import { zip } from '../packaging/zip.ts';
import { bundle } from './bundle.ts';
import { readSchemas } from './schemas.ts';

/** A package's row and bytes. */
export interface MadePackage {
  readonly entry: PackageEntry;
  readonly bytes: Uint8Array;
}

/** Makes packages of one compiled course; a script is bundled once for each format. */
export class Packer {
  readonly #compiled: Compiled;
  readonly #bundles = new Map<Format, Promise<readonly PackageFile[]>>();

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
  }

  /** Makes one package. @throws SuspendOverflow when its suspend data could outgrow SCORM 1.2 */
  async make(order: PackageOrder, words: Pick<PackageParts, 'strings' | 't'>): Promise<MadePackage> {
    const { course, questionTypes } = this.#compiled;
    const target = (await import(`../targets/${order.format}/package.ts`)) as FormatTarget;
    const parts = {
      ...words,
      target,
      questionTypes,
      bundle: await this.bundle(order.format),
      schemas: readSchemas(order.format),
    };
    const { row, files } = assemble(course, order, parts);
    const bytes = zip(files, zipSync);
    const { suspendDataWorstCase, ...names } = row;
    return {
      bytes,
      entry: {
        ...names,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        suspendDataWorstCase,
      },
    };
  }

  /**
   * The script and style of a format, with the types that the course uses. They are the same whatever part of the
   * course a package carries: the package builder in the browser has one of each, and cannot bundle.
   */
  bundle(format: Format): Promise<readonly PackageFile[]> {
    const made = this.#bundles.get(format) ?? bundle(format, usedTypes(this.#compiled));
    this.#bundles.set(format, made);
    return made;
  }
}

/** The types that the course's blocks use. */
export function usedTypes({ course, types }: Compiled): FoundType[] {
  const names = new Set(
    course.modules.flatMap((module) => module.screens.flatMap((screen) => screen.blocks.map((block) => block.type))),
  );
  return [...types.values()].filter((type) => names.has(type.name));
}
