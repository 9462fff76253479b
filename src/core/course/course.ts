/** The course as plain data: what the compiler emits, and what targets, player and staff pages read. */

/** The four building blocks of trauma-informed work that every result is reported on. */
export const buildingBlocks = ['kunnskap', 'refleksivitet', 'arbeidskultur', 'handlingskompetanse'] as const;
export type BuildingBlock = (typeof buildingBlocks)[number];

/** How the text is written: the standard register or klarspråk (plain language). */
export const registers = ['standard', 'klart'] as const;
export type Register = (typeof registers)[number];

/** The same words in each register. */
export type ByRegister = Readonly<Record<Register, string>>;

/** What leaves the learner's page: completion only, also scores, or also every answer. */
export const reportingLevels = ['completion', 'score', 'answers'] as const;
export type Reporting = (typeof reportingLevels)[number];

/** Safe HTML, made by the compiler from Markdown or by the `html` template. */
export type Html = string;

/** What is included: a way through the course for one kind of colleague. */
export interface Track {
  readonly id: string;
  /** One letter or digit of the short code that a mentor hands over. */
  readonly code: string;
  readonly title: string;
  /** Who the track is for, in one sentence. */
  readonly lead: string;
  /** Expected time for the whole track, minutes. */
  readonly minutes: number;
  /** The register the track opens in. */
  readonly register: Register;
  /** Module ids in the order they are taken. */
  readonly modules: readonly string[];
  /** A test opens each module, and only what was missed is shown. */
  readonly testOut: boolean;
  /** A follow-up some days after the course: a package of its own, never offered beside the others. */
  readonly followUpDays?: number | undefined;
}

/** A kind of workplace, and the letter of the short code. */
export interface ServiceEntry {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** Limits a screen or a block to some tracks or services; absent means all. */
export interface Scope {
  readonly tracks?: readonly string[] | undefined;
  readonly services?: readonly string[] | undefined;
}

/** A question's scoring data; `key` is the answer key of its type. */
export interface Question {
  /** Id unique in the course: `<module>_<block>`. */
  readonly id: string;
  readonly type: string;
  readonly objectives: readonly string[];
  readonly key: unknown;
  /** Used in the test that lets an experienced learner skip the module. */
  readonly test: boolean;
}

/** One piece of a screen. */
export interface Block extends Scope {
  readonly id: string;
  readonly type: string;
  /** Both registers, marked with `data-register`. */
  readonly html: Html;
  readonly question?: Question;
}

/** One bite of a module: what stands between two presses of "next". */
export interface Screen extends Scope {
  readonly id: string;
  readonly title: ByRegister;
  readonly blocks: readonly Block[];
  /** Keys of the sources of the screen's claims. */
  readonly sources: readonly string[];
}

/** A part of the course with its own learning objectives. */
export interface Module {
  readonly id: string;
  readonly title: ByRegister;
  /** What the learner gets from it, in one sentence. */
  readonly lead: ByRegister;
  readonly buildingBlock: BuildingBlock | null;
  readonly objectives: readonly string[];
  /** Expected time by track, minutes. */
  readonly minutes: Readonly<Record<string, number>>;
  /** The learner may leave it out; it then counts as done and is not scored. */
  readonly skippable?: boolean;
  readonly screens: readonly Screen[];
}

/** A telephone line that helps, from the dated data file. */
export interface Helpline {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly note: string;
}

/** What a duty is about, in the order of the duty card. */
export const dutyTopics = ['confidentiality', 'reporting', 'averting', 'next-steps', 'contact', 'own'] as const;
export type DutyTopic = (typeof dutyTopics)[number];

/** One fact of law or procedure from `duties.yaml`, which blocks refer to by id. */
export interface Duty {
  readonly id: string;
  readonly topic: DutyTopic;
  /** Ids of the services that it holds for; absent means all. */
  readonly services?: readonly string[];
  /** Whom it binds, in words. */
  readonly binds: string;
  /** Inline HTML in each register. */
  readonly claim: Readonly<Record<Register, Html>>;
  /** Ids of the provisions it rests on, in the dated data file of laws; may be empty. */
  readonly lawIds: readonly string[];
  readonly source: string;
  /** Day of the last check against the source, `YYYY-MM-DD`. */
  readonly checkedOn: string;
}

/** Where a claim comes from. */
export interface Source {
  readonly id: string;
  readonly title: string;
}

/** A word of the trade, explained. */
export interface Term {
  readonly id: string;
  readonly word: string;
  readonly short: string;
  readonly example: string;
  readonly not?: string | undefined;
  readonly plain?: string | undefined;
  readonly buildingBlock?: BuildingBlock | undefined;
}

/** One question on the mentor's desk. */
export interface DeskQuestion {
  readonly id: string;
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

/** One rule of the mentor's desk: the first whose conditions all hold decides the track. */
export interface DeskRule {
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly track: string;
  /** The track comes besides the one of the next rule that holds, which is advised as well. */
  readonly besides?: boolean | undefined;
  readonly because: string;
}

/** How a mentor's five answers lead to a track and a register. */
export interface Desk {
  readonly questions: readonly DeskQuestion[];
  readonly tracks: readonly DeskRule[];
  /** The first rule that holds decides the register; `because` is added to the reason. */
  readonly registers: readonly {
    readonly when: DeskRule['when'];
    readonly register: Register;
    readonly because: string;
  }[];
  /** What is added to the reason by the first rule that holds; nothing where none does. */
  readonly additions: readonly Pick<DeskRule, 'when' | 'because'>[];
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
  /** Least score for "passed", per cent 0–100. */
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
