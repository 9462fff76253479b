/** Builds the packages of a compiled course in Node. */
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { FoundType } from '../compiler/block-types.ts';
import type { Compiled } from '../compiler/compile.ts';
import { assemble, type PackageOrder, type PackageParts, type FormatTarget } from '../packaging/assemble.ts';
import type { Format, PackageEntry, PackageFile } from '../packaging/package.ts';
import { zip } from '../packaging/zip.ts';
import { bundle } from './bundle.ts';
import { readSchemas } from './schemas.ts';

/** A zipped package and its row of `index.json`. */
export interface MadePackage {
  readonly entry: PackageEntry;
  readonly bytes: Uint8Array;
}

/** Builds packages of one compiled course. Each format is bundled once. */
export class Packer {
  readonly #compiled: Compiled;
  readonly #bundles = new Map<Format, Promise<readonly PackageFile[]>>();

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
  }

  /** Builds a package. @throws SuspendOverflow */
  async make(order: PackageOrder, texts: Pick<PackageParts, 'strings' | 't'>): Promise<MadePackage> {
    const { course, questionTypes } = this.#compiled;
    const target = (await import(`../targets/${order.format}/package.ts`)) as FormatTarget;
    const parts = {
      ...texts,
      target,
      questionTypes,
      bundle: await this.bundle(order.format),
      schemas: readSchemas(order.format),
    };
    const { row, files } = assemble(course, order, parts);
    const bytes = zip(files, zipSync);
    const { suspendDataWorstCase, ...rest } = row;
    return {
      bytes,
      entry: {
        ...rest,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        suspendDataWorstCase,
      },
    };
  }

  /**
   * Script and style of a format with the types that the whole course uses. Independent of a package's selection, since
   * the package builder in the browser cannot bundle and has one bundle for each format.
   */
  bundle(format: Format): Promise<readonly PackageFile[]> {
    const bundled = this.#bundles.get(format) ?? bundle(format, usedTypes(this.#compiled));
    this.#bundles.set(format, bundled);
    return bundled;
  }
}

/** The types that the course's blocks use. */
export function usedTypes({ course, types }: Compiled): FoundType[] {
  const names = new Set(
    course.modules.flatMap((module) => module.screens.flatMap((screen) => screen.blocks.map((block) => block.type))),
  );
  return [...types.values()].filter((type) => names.has(type.name));
}
