/** What a mentor has answered so far and what follows from it; lives in the page only and is never stored or sent. */
import { observable, volatile } from '@microsoft/fast-element';
import type { Course, ServiceEntry, Track } from '../../core/course/course.ts';
import { recommend, toCode, toHash, type Recommendation } from '../../core/course/assignment.ts';

/** The part of a course that the desk needs. */
export type DeskCourse = Pick<Course, 'title' | 'language' | 'tracks' | 'services' | 'desk'>;

/** A track to hand over. */
export interface Handed {
  readonly track: Track;
  readonly code: string;
  /** The link, or only its end when no address is given. */
  readonly link: string;
}

/** The answers on the desk, observed by both halves of the page. */
export class Answers {
  readonly course: DeskCourse;
  @observable given: Readonly<Record<string, string>> = {};
  /** Where the course stands, as typed by the mentor; may be empty. */
  @observable address = '';

  constructor(course: DeskCourse) {
    this.course = course;
  }

  /** Records one answer; `question` and `option` are ids. */
  give(question: string, option: string): void {
    this.given = { ...this.given, [question]: option };
  }

  clear(): void {
    this.given = {};
  }

  /** How many questions are still open. */
  @volatile get open(): number {
    return this.course.desk.questions.filter(({ id }) => !this.given[id]).length;
  }

  /** The advice, once all questions are answered. */
  @volatile get advice(): Recommendation | undefined {
    return this.open === 0 ? recommend(this.course.desk, this.given) : undefined;
  }

  @volatile get track(): Track | undefined {
    return this.course.tracks.find(({ id }) => id === this.advice?.track);
  }

  @volatile get service(): ServiceEntry | undefined {
    return this.course.services.find(({ id }) => id === this.given['service']);
  }

  /** The address as a link needs it: people leave out how it begins. */
  @volatile get place(): string {
    const address = this.address.trim();
    return address === '' || /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`;
  }

  /** What to hand over: the advised track first, then the one that it comes besides. */
  @volatile get handed(): readonly Handed[] {
    const { advice, course, service } = this;
    if (!advice || !service) return [];
    return [advice.track, advice.besides].flatMap((id) => {
      const track = course.tracks.find((each) => each.id === id);
      if (!track) return [];
      const choice = { track: track.id, register: advice.register, service: service.id, language: course.language };
      return { track, code: toCode(choice, course) ?? '', link: this.place.replace(/#.*$/, '') + toHash(choice) };
    });
  }

  /** The welcome text of the course with the answers filled in; a line that names what there is not, an address or a second track, is left out. */
  @volatile get welcome(): string {
    const {
      advice,
      service,
      handed: [first, besides],
    } = this;
    if (!advice || !service || !first) return '';
    const words: Readonly<Record<string, string>> = {
      track: first.track.title,
      service: service.title.charAt(0).toLowerCase() + service.title.slice(1),
      minutes: String(first.track.minutes),
      reason: advice.reason,
      code: first.code,
      link: first.link,
      besides: besides?.track.title ?? '',
      besidesMinutes: String(besides?.track.minutes ?? ''),
      besidesCode: besides?.code ?? '',
      besidesLink: besides?.link ?? '',
    };
    const lines = this.course.desk.welcome
      .split('\n')
      .filter(
        (line) => (this.place || !/\{\{(link|besidesLink)\}\}/.test(line)) && (besides || !line.includes('{{besides')),
      );
    return lines
      .join('\n')
      .replace(/\{\{(\w+)\}\}/g, (whole, name: string) => words[name] ?? whole)
      .replace(/\n{3,}/g, '\n\n');
  }
}
