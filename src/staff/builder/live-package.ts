/**
 * Builds the package of the current choices a moment after each change, so that its size is known before it is
 * downloaded.
 */
import { Observable, observable } from '@microsoft/fast-element';
import { SuspendOverflow } from '../../packaging/assemble.ts';
import type { PackageChoices } from './package-choices.ts';
import { saveFile } from './save-file.ts';
import type { LmsOption } from './parts.ts';
import type { BuilderOrder, BuiltPackage } from './package-builder.ts';

/** Delay after the last change before a package is built, milliseconds. */
const debounceMs = 400;

/** A package that has been downloaded. */
export interface DownloadedPackage {
  readonly file: string;
  readonly format: BuilderOrder['format'];
  readonly lms: LmsOption | undefined;
}

/** The package of the current choices, observed by the page. */
export class LivePackage {
  readonly choices: PackageChoices;
  /** Undefined until the package of the current choices is built. */
  @observable built: BuiltPackage | undefined;
  /**
   * Why the build failed: `tooLong` when the suspend data can exceed the format's limit, `failed` when a file did not
   * load.
   */
  @observable failure: 'tooLong' | 'failed' | undefined;
  /** The last download of the current choices. */
  @observable downloaded: DownloadedPackage | undefined;
  #building: Promise<BuiltPackage | undefined> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(choices: PackageChoices) {
    this.choices = choices;
    Observable.getNotifier(choices).subscribe({ handleChange: () => this.#restart() }, 'values');
    this.#restart();
  }

  /** Saves the package as a file; builds it first when needed. */
  async download(): Promise<void> {
    const { order, lms } = this.choices;
    const built = await this.#build();
    if (!built || !order) return;
    saveFile(built.row.file, built.bytes);
    this.downloaded = { file: built.row.file, format: order.format, lms };
  }

  #restart(): void {
    this.built = undefined;
    this.failure = undefined;
    this.downloaded = undefined;
    this.#building = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#build(), debounceMs);
  }

  /** Builds the current choices once; undefined when they are incomplete or the build fails. */
  #build(): Promise<BuiltPackage | undefined> {
    clearTimeout(this.#timer);
    this.#building ??= this.#start();
    return this.#building;
  }

  async #start(): Promise<BuiltPackage | undefined> {
    const { order, values, builder } = this.choices;
    if (!order) return undefined;
    this.failure = undefined;
    const isCurrent = (): boolean => this.choices.values === values;
    try {
      const built = await builder.make(order);
      if (isCurrent()) this.built = built;
      return built;
    } catch (error) {
      if (!isCurrent()) return undefined;
      this.failure = error instanceof SuspendOverflow ? 'tooLong' : 'failed';
      // The next attempt may succeed, for example when the network is back.
      this.#building = undefined;
      if (this.failure === 'failed') console.error(error);
      return undefined;
    }
  }
}
