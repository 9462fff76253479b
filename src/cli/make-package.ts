/** Makes one package from a compiled course: document, script, manifest, zip. */
import { createHash } from 'node:crypto';
import type { Compiled } from '../compiler/compile.ts';
import type { FoundType } from '../compiler/block-types.ts';
import type { Course } from '../core/course.ts';
import { renderDocument } from '../core/document.ts';
import { outlineOf } from '../core/outline.ts';
import type { Format, Pack, PackageEntry, PackageFile, Selection } from '../core/package.ts';
import { reachable } from '../core/select.ts';
import { worstCase } from '../core/suspend.ts';
import type { Translate } from '../core/block-type.ts';
import { bundle } from './bundle.ts';
import { readSchemas } from './schemas.ts';
import { zip } from './zip.ts';

/** SCORM 1.2 RTE 3.4.4: `cmi.suspend_data` is CMIString4096. */
const suspendLimit = 4096;

/** What is made. */
export interface PackageOrder {
  readonly format: Format;
  readonly selection: Selection;
  /** UI language and its strings for the page. */
  readonly uiLanguage: string;
  readonly strings: unknown;
  readonly t: Translate;
  readonly tracking?: Readonly<Record<string, unknown>>;
}

/** A package's row and bytes. */
export interface MadePackage {
  readonly entry: PackageEntry;
  readonly bytes: Uint8Array;
}

/** Makes packages of one compiled course; a script is bundled once for each format and set of types. */
export class Packer {
  readonly #compiled: Compiled;
  readonly #bundles = new Map<string, Promise<readonly PackageFile[]>>();

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
  }

  /** Makes one package. @throws Error when its suspend data could outgrow SCORM 1.2 */
  async make({ format, selection, uiLanguage, strings, t, tracking }: PackageOrder): Promise<MadePackage> {
    const { course, questionTypes } = this.#compiled;
    const outline = outlineOf(course, selection);
    const suspendDataWorstCase = worstCase(outline, questionTypes);
    const name = fileName(course, format, selection);
    if (suspendDataWorstCase > suspendLimit)
      throw new Error(`${name}: framdriften kan bli ${suspendDataWorstCase} tegn, og SCORM 1.2 tar ${suspendLimit}. Del pakken i færre spor eller tjenester.`);
    const { pack, connect } = (await import(`../targets/${format}/package.ts`)) as { pack: Pack; connect?: string };
    const html = renderDocument({ course, selection, t, strings, uiLanguage, ...(connect && { connect }), ...(tracking && { tracking }) });
    const files = pack({
      course,
      selection,
      files: [{ path: 'index.html', content: html }, ...(await this.#bundle(format, this.typesIn(selection)))],
      schemas: readSchemas(format),
    });
    const bytes = zip(files);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { track, service } = labels(course, selection);
    const { language, register } = selection;
    return { entry: { file: name, format, track, service, language, register, bytes: bytes.length, sha256, suspendDataWorstCase }, bytes };
  }

  /** The types that a selection's blocks use. */
  typesIn({ tracks, services }: Selection): FoundType[] {
    const modules = new Set(this.#compiled.course.tracks.filter((track) => tracks.includes(track.id)).flatMap((track) => track.modules));
    const names = new Set(
      this.#compiled.course.modules
        .filter((module) => modules.has(module.id))
        .flatMap((module) => module.screens)
        .flatMap((screen) => screen.blocks)
        .filter((block) => reachable(block, tracks, services))
        .map((block) => block.type),
    );
    return [...this.#compiled.types.values()].filter((type) => names.has(type.name));
  }

  #bundle(format: Format, types: readonly FoundType[]): Promise<readonly PackageFile[]> {
    const key = [format, ...types.map((type) => type.name)].join();
    const made = this.#bundles.get(key) ?? bundle(format, types);
    this.#bundles.set(key, made);
    return made;
  }
}

/** Track and service as they stand in `index.json` and in the file name. */
function labels(course: Course, { tracks, services }: Selection): { track: string; service: string } {
  return {
    track: tracks.length === 1 ? tracks[0]! : tracks.length === course.tracks.length ? 'alle' : tracks.join('-'),
    service: services.length === 1 ? services[0]! : services.length === course.services.length ? 'alle' : services.join('-'),
  };
}

/** `okt-livsmestring-scorm12-enkel-barnehage-nb.zip` */
function fileName(course: Course, format: Format, selection: Selection): string {
  const { track, service } = labels(course, selection);
  return `${course.id}-${format}-${track}-${service}-${selection.language}${selection.register === 'klart' ? '-klart' : ''}.zip`;
}
