/** What a mentor has answered so far and what follows from it; lives in the page only and is never stored or sent. */
import { observable, volatile } from '@microsoft/fast-element';
import type { Course, Track } from '../../core/course.ts';
import { recommend, toCode, toHash, type Choice, type Recommendation } from '../../core/handover.ts';

/** The part of a course that the desk needs. */
export type DeskCourse = Pick<Course, 'title' | 'language' | 'tracks' | 'services' | 'desk'>;

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

  @volatile get choice(): Choice | undefined {
    const { advice } = this;
    const service = this.course.services.find(({ id }) => id === this.given['service']);
    return advice && service && { track: advice.track, register: advice.register, service: service.id, language: this.course.language };
  }

  /** The address as a link needs it: people leave out how it begins. */
  @volatile get place(): string {
    const address = this.address.trim();
    return address === '' || /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`;
  }

  /** The link, or only its end when no address is given. */
  @volatile get link(): string {
    return this.choice ? this.place.replace(/#.*$/, '') + toHash(this.choice) : '';
  }

  @volatile get code(): string {
    return (this.choice && toCode(this.choice, this.course)) ?? '';
  }

  /** The welcome text of the course with the answers filled in; without an address a line that names the link is left out. */
  @volatile get welcome(): string {
    const { advice, track } = this;
    if (!advice || !track) return '';
    const service = this.course.services.find(({ id }) => id === this.given['service']);
    const words: Readonly<Record<string, string>> = {
      track: track.title,
      service: service ? service.title.charAt(0).toLowerCase() + service.title.slice(1) : '',
      minutes: String(track.minutes),
      reason: advice.reason,
      code: this.code,
      link: this.link,
    };
    const lines = this.course.desk.welcome.split('\n').filter((line) => this.place || !line.includes('{{link}}'));
    return lines.join('\n').replace(/\{\{(\w+)\}\}/g, (whole, name: string) => words[name] ?? whole).replace(/\n{3,}/g, '\n\n');
  }
}
