/** The mentor's answers and the recommendation that follows from them; kept in the page, never stored or sent. */
import { observable, volatile } from '@microsoft/fast-element';
import type { Course, ServiceEntry, Track } from '../../core/course/course.ts';
import { recommend, toCode, toHash, type DeskAnswers, type Recommendation } from '../../core/course/assignment.ts';

/** The part of `course.json` that the desk needs. */
export type DeskCourse = Pick<Course, 'title' | 'language' | 'tracks' | 'services' | 'desk'>;

/** A recommended track with its code and link. */
export interface AssignedTrack {
  readonly track: Track;
  readonly code: string;
  /** The link; only its fragment while the course's address is empty. */
  readonly link: string;
}

/** The state of the page, observed by questions and advice. */
export class DeskState {
  readonly course: DeskCourse;
  @observable answers: DeskAnswers = {};
  /** Address of the course as typed by the mentor; may be empty. */
  @observable address = '';

  constructor(course: DeskCourse) {
    this.course = course;
  }

  /** Stores one answer; `question` and `option` are ids. */
  setAnswer(question: string, option: string): void {
    this.answers = { ...this.answers, [question]: option };
  }

  clear(): void {
    this.answers = {};
  }

  /** Number of questions without an answer. */
  @volatile get openQuestions(): number {
    return this.course.desk.questions.filter(({ id }) => !this.answers[id]).length;
  }

  /** The recommendation; undefined until all questions are answered. */
  @volatile get advice(): Recommendation | undefined {
    return this.openQuestions === 0 ? recommend(this.course.desk, this.answers) : undefined;
  }

  @volatile get track(): Track | undefined {
    return this.course.tracks.find(({ id }) => id === this.advice?.track);
  }

  @volatile get service(): ServiceEntry | undefined {
    return this.course.services.find(({ id }) => id === this.answers['service']);
  }

  /** {@link address} with `https://` where it has no scheme; `''` when it is empty. */
  @volatile get courseUrl(): string {
    const address = this.address.trim();
    return address === '' || /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`;
  }

  /** The recommended track first, then the one it is taken in addition to. */
  @volatile get assigned(): readonly AssignedTrack[] {
    const { advice, course, service } = this;
    if (!advice || !service) return [];
    return [advice.track, advice.besides].flatMap((id) => {
      const track = course.tracks.find((each) => each.id === id);
      if (!track) return [];
      const assignment = { track: track.id, register: advice.register, service: service.id, language: course.language };
      const link = this.courseUrl.replace(/#.*$/, '') + toHash(assignment);
      return { track, code: toCode(assignment, course) ?? '', link };
    });
  }

  /**
   * The welcome text with its placeholders replaced; lines on an address or a second track that is missing are left
   * out.
   */
  @volatile get welcome(): string {
    const {
      advice,
      service,
      assigned: [first, besides],
    } = this;
    if (!advice || !service || !first) return '';
    const values: Readonly<Record<string, string>> = {
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
        (line) =>
          (this.courseUrl || !/\{\{(link|besidesLink)\}\}/.test(line)) && (besides || !line.includes('{{besides')),
      );
    return lines
      .join('\n')
      .replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder)
      .replace(/\n{3,}/g, '\n\n');
  }
}
