/** The course as plain data: output of the compiler, input of targets, player and staff pages. */

/** The four building blocks of trauma-informed work that every result is reported on. */
export const buildingBlocks = ['kunnskap', 'refleksivitet', 'arbeidskultur', 'handlingskompetanse'] as const;
export type BuildingBlock = (typeof buildingBlocks)[number];

/** Language level of the text: standard, or klarspråk (plain language). */
export const registers = ['standard', 'klart'] as const;
export type Register = (typeof registers)[number];

/** One text in each register. */
export type ByRegister = Readonly<Record<Register, string>>;

/** What is reported to the LMS or LRS: completion only, also scores, or also every answer. */
export const reportingLevels = ['completion', 'score', 'answers'] as const;
export type Reporting = (typeof reportingLevels)[number];

/** Safe HTML, made by the compiler from Markdown or by the `html` template. */
export type Html = string;

/** A selection of modules for one group of colleagues. */
export interface Track {
  readonly id: string;
  /** The track's letter or digit in a mentor's short code. */
  readonly code: string;
  readonly title: string;
  /** Who the track is for, in one sentence. */
  readonly lead: string;
  /** Expected time for the whole track, minutes. */
  readonly minutes: number;
  /** Register that the track opens in. */
  readonly register: Register;
  /** Module ids in the order they are taken. */
  readonly modules: readonly string[];
  /** Each module begins with a test; screens that the test shows as known are hidden. */
  readonly testOut: boolean;
  /** Days after the course, for a follow-up track. It is packed separately and never offered with other tracks. */
  readonly followUpDays?: number | undefined;
}

/** A kind of workplace. */
export interface ServiceEntry {
  readonly id: string;
  /** The service's letter in a mentor's short code. */
  readonly code: string;
  readonly title: string;
}

/** Ids of the tracks and services that a screen or block belongs to; absent means all. */
export interface Scope {
  readonly tracks?: readonly string[] | undefined;
  readonly services?: readonly string[] | undefined;
}

/** A question's scoring data. */
export interface Question {
  /** Unique in the course: `<module>_<block>`. */
  readonly id: string;
  readonly type: string;
  readonly objectives: readonly string[];
  /** Answer key; its shape depends on the type. */
  readonly key: unknown;
  /** Part of the test that begins a module in a {@link Track.testOut} track. */
  readonly test: boolean;
}

/** A piece of content on a screen, such as text, a figure or a question. */
export interface Block extends Scope {
  readonly id: string;
  readonly type: string;
  /** Both registers, each in an element with `data-register`. */
  readonly html: Html;
  readonly question?: Question;
}

/** The part of a module that is shown at a time, between two presses of «Videre». */
export interface Screen extends Scope {
  readonly id: string;
  readonly title: ByRegister;
  readonly blocks: readonly Block[];
  /** Source keys of the screen's claims, each with optional line numbers: `key` or `key:lines`. */
  readonly sources: readonly string[];
}

/** A part of the course with its own learning objectives. */
export interface Module {
  readonly id: string;
  readonly title: ByRegister;
  /** Benefit for the learner, in one sentence. */
  readonly lead: ByRegister;
  readonly buildingBlock: BuildingBlock | null;
  readonly objectives: readonly string[];
  /** Expected time by track id, minutes. */
  readonly minutes: Readonly<Record<string, number>>;
  /** The learner may skip the module; it then counts as done and is not scored. */
  readonly skippable?: boolean;
  readonly screens: readonly Screen[];
}

/** A helpline, from `helplines.yaml`. */
export interface Helpline {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly note: string;
}

/** Topic of a duty, in the order of the duty card. */
export const dutyTopics = ['confidentiality', 'reporting', 'averting', 'next-steps', 'contact', 'own'] as const;
export type DutyTopic = (typeof dutyTopics)[number];

/** One fact of law or procedure from `duties.yaml`, which blocks refer to by id. */
export interface Duty {
  readonly id: string;
  readonly topic: DutyTopic;
  /** Ids of the services it applies to; absent means all. */
  readonly services?: readonly string[];
  /** Whom it binds, in words. */
  readonly binds: string;
  /** Inline HTML in each register. */
  readonly claim: Readonly<Record<Register, Html>>;
  /** Ids of the provisions it rests on, in `law.yaml`; may be empty. */
  readonly lawIds: readonly string[];
  readonly source: string;
  /** Day of the last check against the source, `YYYY-MM-DD`. */
  readonly checkedOn: string;
}

/** A source of claims. */
export interface Source {
  readonly id: string;
  readonly title: string;
}

/** A glossary entry. */
export interface Term {
  readonly id: string;
  readonly word: string;
  /** Definition, in one sentence. */
  readonly short: string;
  readonly example: string;
  /** Common misunderstanding of the word. */
  readonly not?: string | undefined;
  /** Definition in klarspråk; {@link short} when absent. */
  readonly plain?: string | undefined;
  readonly buildingBlock?: BuildingBlock | undefined;
}

/** A question that the mentor answers about a new colleague. */
export interface DeskQuestion {
  readonly id: string;
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

/** A rule that recommends a track. The first matching rule of the list decides. */
export interface DeskRule {
  /** Accepted option ids by question id; the rule matches when every question has one of them. */
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly track: string;
  /** Recommend the track of the next matching rule without `besides` as well. */
  readonly besides?: boolean | undefined;
  /** Reason, shown to the mentor. */
  readonly because: string;
}

/** Questions and rules that turn a mentor's answers into a recommendation. */
export interface Desk {
  readonly questions: readonly DeskQuestion[];
  readonly tracks: readonly DeskRule[];
  /** The first matching rule decides the register; its `because` is added to the reason. */
  readonly registers: readonly {
    readonly when: DeskRule['when'];
    readonly register: Register;
    readonly because: string;
  }[];
  /** The first matching rule adds its `because` to the reason. */
  readonly additions: readonly Pick<DeskRule, 'when' | 'because'>[];
  /** Welcome text to the colleague. */
  readonly welcome: string;
}

/** The whole course in one language. */
export interface Course {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Version of the content, `YYYY.MM.DD` or semver; written to manifests. */
  readonly version: string;
  readonly language: string;
  /** Minimum score for "passed", per cent 0–100. */
  readonly mastery: number;
  readonly reporting: Reporting;
  readonly tracks: readonly Track[];
  readonly services: readonly ServiceEntry[];
  readonly buildingBlocks: Readonly<Record<BuildingBlock, { readonly title: string; readonly lead: string }>>;
  readonly modules: readonly Module[];
  readonly helplines: readonly Helpline[];
  readonly sources: readonly Source[];
  readonly glossary: readonly Term[];
  readonly duties: readonly Duty[];
  /** False while a duty that rests on a provision lacks the approval of the municipality's lawyer, or has lost it. */
  readonly lawApproved: boolean;
  readonly desk: Desk;
}
