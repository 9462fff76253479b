/** The choices for one package and the values derived from them; kept in the page, never stored. */
import { observable, volatile } from '@microsoft/fast-element';
import { adjustCourse, registerFor, rowOf, type PackageRow } from '../../packaging/assemble.ts';
import type { Course, Register, Reporting } from '../../core/course/course.ts';
import { outlineOf } from '../../core/course/outline.ts';
import type { Format, Layout } from '../../packaging/package.ts';
import { formatInfo } from '../ui/formats.ts';
import type { LmsOption } from './parts.ts';
import type { BuilderOrder, PackageBuilder } from './package-builder.ts';

/** The current choices. */
export interface ChoiceValues {
  readonly tracks: readonly string[];
  readonly services: readonly string[];
  /** Undefined until chosen; the register of the tracks applies until then. */
  readonly register: Register | undefined;
  /** Id of an LMS profile; `''` when there is no LMS. */
  readonly lms: string;
  readonly format: Format;
  /** Applies only where {@link PackageChoices.dividable}. */
  readonly layout: Layout;
  readonly reporting: Reporting;
  /** Per cent; NaN while the field is empty. */
  readonly mastery: number;
  /** Language of the UI strings, BCP 47. */
  readonly ui: string;
}

/** A choice without a usable value; key of its message under `builder.lack`. */
export type InvalidChoice = 'tracks' | 'services' | 'mastery';

/** The choices, observed by the elements of the page. */
export class PackageChoices {
  readonly builder: PackageBuilder;
  @observable values: ChoiceValues;

  constructor(builder: PackageBuilder, ui: string) {
    this.builder = builder;
    const { course, index } = builder;
    this.values = {
      tracks: course.tracks.filter(({ followUpDays }) => followUpDays === undefined).map(({ id }) => id),
      services: course.services.map(({ id }) => id),
      register: undefined,
      lms: index.lms.find(({ id }) => id === 'moodle')?.id ?? index.lms[0]?.id ?? '',
      format: index.formats[0]!,
      layout: 'single',
      reporting: course.reporting,
      mastery: course.mastery,
      ui: index.languages.some(({ id }) => id === ui) ? ui : index.languages[0]!.id,
    };
  }

  get course(): Course {
    return this.builder.course;
  }

  /** Changes some choices. A change of the LMS also changes the format where that does not fit it. */
  set(change: Partial<ChoiceValues>): void {
    this.values = { ...this.values, format: this.#formatFor(change.lms), ...change };
  }

  /**
   * The format after a change of the LMS: the current one where it fits, else the first that does. A format that
   * reports results needs an LMS; one that does not is for use without.
   */
  #formatFor(lms: string | undefined): Format {
    const { format } = this.values;
    if (lms === undefined) return format;
    const fits = (id: Format): boolean => (formatInfo(id)?.reportsResults ?? true) === (lms !== '');
    return fits(format) ? format : (this.builder.index.formats.find(fits) ?? format);
  }

  @volatile get register(): Register {
    return this.values.register ?? registerFor(this.course, this.values.tracks);
  }

  @volatile get lms(): LmsOption | undefined {
    return this.builder.index.lms.find(({ id }) => id === this.values.lms);
  }

  /** A remark on this format in this LMS; `''` when there is none. */
  @volatile get remark(): string {
    return this.lms?.remarks[this.values.format] ?? '';
  }

  /**
   * True where the modules can be launched one by one: the format allows it, and there is a single track, so that the
   * learner need not choose one at every launch.
   */
  @volatile get dividable(): boolean {
    return formatInfo(this.values.format)?.dividable === true && this.values.tracks.length === 1;
  }

  /** The first choice without a usable value; undefined when a package can be built. */
  @volatile get invalid(): InvalidChoice | undefined {
    const { tracks, services, mastery } = this.values;
    if (tracks.length === 0) return 'tracks';
    if (services.length === 0) return 'services';
    return Number.isInteger(mastery) && mastery >= 0 && mastery <= 100 ? undefined : 'mastery';
  }

  /** Options for the build, tracks and services in the order of the course; undefined while a choice is invalid. */
  @volatile get order(): BuilderOrder | undefined {
    if (this.invalid) return undefined;
    const { tracks, services, format, layout, reporting, mastery, ui } = this.values;
    const { course, lms, register } = this;
    return {
      format,
      layout: this.dividable ? layout : 'single',
      reporting,
      mastery,
      uiLanguage: ui,
      tracking: lms?.tracking,
      selection: {
        tracks: course.tracks.map(({ id }) => id).filter((id) => tracks.includes(id)),
        services: course.services.map(({ id }) => id).filter((id) => services.includes(id)),
        language: course.language,
        register,
      },
    };
  }

  /** File name and worst-case suspend data of the package. */
  @volatile get row(): PackageRow | undefined {
    return this.order && rowOf(adjustCourse(this.course, this.order), this.order, this.builder.code.questionTypes);
  }

  /** Number of modules in the package. */
  @volatile get modules(): number {
    return this.order ? outlineOf(this.course, this.order.selection).modules.length : 0;
  }

  /** Minutes of the shortest and of the longest chosen track; zeros when none is chosen. */
  @volatile get minutes(): readonly [least: number, most: number] {
    const minutes = this.course.tracks
      .filter(({ id }) => this.values.tracks.includes(id))
      .map((track) => track.minutes);
    return minutes.length === 0 ? [0, 0] : [Math.min(...minutes), Math.max(...minutes)];
  }
}
