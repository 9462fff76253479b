/** What the officer has chosen, and what follows from it; lives in the page only. */
import { observable, volatile } from '@microsoft/fast-element';
import { adjustCourse, registerFor, rowOf, type PackageRow } from '../../packaging/assemble.ts';
import type { Course, Register, Reporting } from '../../core/course/course.ts';
import { outlineOf } from '../../core/course/outline.ts';
import type { Format, Layout } from '../../packaging/package.ts';
import { formatInfo } from '../ui/formats.ts';
import type { OfferedLms } from './parts.ts';
import type { BuilderOrder, PackageBuilder } from './package-builder.ts';

/** The choices as they stand. */
export interface Given {
  readonly tracks: readonly string[];
  readonly services: readonly string[];
  /** Undefined until chosen: the tracks decide. */
  readonly register: Register | undefined;
  /** Id of an LMS profile; `''` when there is no LMS. */
  readonly lms: string;
  readonly format: Format;
  /** Counts only where it can be chosen: see {@link PackageChoices.dividable}. */
  readonly layout: Layout;
  readonly reporting: Reporting;
  /** Per cent; NaN while the field is empty. */
  readonly mastery: number;
  readonly ui: string;
}

/** What stops a package from being made: its name in the locale files. */
export type Lack = 'tracks' | 'services' | 'mastery';

/** The choices, observed by all parts of the page. */
export class PackageChoices {
  readonly workshop: PackageBuilder;
  @observable given: Given;

  constructor(workshop: PackageBuilder, ui: string) {
    this.workshop = workshop;
    const { course, index } = workshop;
    this.given = {
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
    return this.workshop.course;
  }

  /** Changes some of the choices. Without an LMS only a page that reports to none can be used, and with one never. */
  set(change: Partial<Given>): void {
    this.given = { ...this.given, format: this.#formatFor(change.lms), ...change };
  }

  /** The format after a change of the LMS: the present one where it fits. */
  #formatFor(lms: string | undefined): Format {
    const { format } = this.given;
    if (lms === undefined) return format;
    const fits = (id: Format): boolean => (formatInfo(id)?.reportsResults ?? true) === (lms !== '');
    return fits(format) ? format : (this.workshop.index.formats.find(fits) ?? format);
  }

  @volatile get register(): Register {
    return this.given.register ?? registerFor(this.course, this.given.tracks);
  }

  @volatile get lms(): OfferedLms | undefined {
    return this.workshop.index.lms.find(({ id }) => id === this.given.lms);
  }

  /** What to know of the format in this LMS; `''` when it fits. */
  @volatile get remark(): string {
    return this.lms?.remarks[this.given.format] ?? '';
  }

  /** The LMS can launch the modules one by one, and nobody has to choose a track at every sitting. */
  @volatile get dividable(): boolean {
    return formatInfo(this.given.format)?.dividable === true && this.given.tracks.length === 1;
  }

  /** The first thing that is missing or impossible. */
  @volatile get lack(): Lack | undefined {
    const { tracks, services, mastery } = this.given;
    if (tracks.length === 0) return 'tracks';
    if (services.length === 0) return 'services';
    return Number.isInteger(mastery) && mastery >= 0 && mastery <= 100 ? undefined : 'mastery';
  }

  /** The order, in the course's own sequence of tracks and services; undefined while something lacks. */
  @volatile get order(): BuilderOrder | undefined {
    if (this.lack) return undefined;
    const { tracks, services, format, layout, reporting, mastery, ui } = this.given;
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

  /** Name and worst-case suspend data of what is ordered. */
  @volatile get row(): PackageRow | undefined {
    return this.order && rowOf(adjustCourse(this.course, this.order), this.order, this.workshop.tools.questionTypes);
  }

  /** How many modules the package carries. */
  @volatile get modules(): number {
    return this.order ? outlineOf(this.course, this.order.selection).modules.length : 0;
  }

  /** Minutes of the shortest and the longest track. */
  @volatile get minutes(): readonly [least: number, most: number] {
    const minutes = this.course.tracks.filter(({ id }) => this.given.tracks.includes(id)).map((track) => track.minutes);
    return minutes.length === 0 ? [0, 0] : [Math.min(...minutes), Math.max(...minutes)];
  }
}
