/** The package of the choices: made anew a moment after each change, so that its size is known and a press only has to save it. */
import { Observable, observable } from '@microsoft/fast-element';
import { SuspendOverflow } from '../../packaging/assemble.ts';
import type { PackageChoices } from './package-choices.ts';
import { saveFile } from './save-file.ts';
import type { OfferedLms } from './parts.ts';
import type { BuilderOrder, Made } from './package-builder.ts';

/** Pause after the last change before a package is made, milliseconds. */
const pause = 400;

/** A package that was handed over. */
export interface Delivery {
  readonly file: string;
  readonly format: BuilderOrder['format'];
  readonly lms: OfferedLms | undefined;
}

/** Follows the choices. */
export class LivePackage {
  readonly choices: PackageChoices;
  /** The package of the present choices; undefined while it is not made. */
  @observable made: Made | undefined;
  /** Why it cannot be made: too much to keep in an LMS, or something that did not load. */
  @observable trouble: 'tooLong' | 'failed' | undefined;
  @observable delivered: Delivery | undefined;
  #making: Promise<Made | undefined> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(choices: PackageChoices) {
    this.choices = choices;
    Observable.getNotifier(choices).subscribe({ handleChange: () => this.#restart() }, 'given');
    this.#restart();
  }

  /** Saves the package as a file, made now if it is not. */
  async deliver(): Promise<void> {
    const { order, lms } = this.choices;
    const made = await this.#make();
    if (!made || !order) return;
    saveFile(made.row.file, made.bytes);
    this.delivered = { file: made.row.file, format: order.format, lms };
  }

  #restart(): void {
    this.made = this.trouble = this.delivered = this.#making = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#make(), pause);
  }

  /** The package of the choices as they stand, made once. */
  #make(): Promise<Made | undefined> {
    clearTimeout(this.#timer);
    return (this.#making ??= this.#start());
  }

  async #start(): Promise<Made | undefined> {
    const { order, given, workshop } = this.choices;
    if (!order) return undefined;
    this.trouble = undefined;
    const present = (): boolean => this.choices.given === given;
    try {
      const made = await workshop.make(order);
      if (present()) this.made = made;
      return made;
    } catch (error) {
      if (!present()) return undefined;
      this.trouble = error instanceof SuspendOverflow ? 'tooLong' : 'failed';
      // What did not load may load the next time.
      this.#making = undefined;
      if (this.trouble === 'failed') console.error(error);
      return undefined;
    }
  }
}
