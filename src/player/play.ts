/** Starts the course on a page: the one call that a package's script makes. */
import type { QuestionTypes } from '../core/scoring/question-type.ts';
import type { KeyValueStore, Tracker } from '../core/learner/tracker.ts';
import './views/certificate.ts';
import { CoursePage } from './course-page.ts';
import './views/display.ts';
import './views/glossary.ts';
import './views/house.ts';
import './controls/nav.ts';
import './views/notes.ts';
import './controls/notice.ts';
import './views/opening.ts';
import './views/results.ts';
import './controls/skip.ts';
import './views/start.ts';
import './controls/toolbar.ts';
import { prepareDutyCards } from './controls/duty-card.ts';
import { preparePanel } from './controls/panel.ts';
import { Session } from './session/session.ts';
import { explainTerms } from './controls/terms.ts';
import { durableStorage, recoverStorage } from './ui/key-value-store.ts';
import { PageElement } from './ui/page-element.ts';
import { readPageData } from './ui/strings.ts';
import { privateNotes } from './ui/private-notes-store.ts';

/** What a package's entry hands over. */
export interface PlayOptions {
  /** Makes the target's tracker, from the course id and what this browser keeps. */
  readonly createPageTracker: (course: string, keep: KeyValueStore) => Tracker;
  /** The question types that the course uses. */
  readonly types: QuestionTypes;
}

/** Restores the learner's progress and starts the page's elements; until then the text can be read as it stands. */
export async function play({ createPageTracker, types }: PlayOptions): Promise<void> {
  const { outline } = readPageData();
  await recoverStorage();
  const session = new Session(outline, types, createPageTracker(outline.id, durableStorage));
  await session.open();
  privateNotes().belongTo(session.learner);
  for (const panel of ['pause', 'hjelp', 'visning']) preparePanel(panel);
  explainTerms(document.getElementById('innhold')!);
  const page = new CoursePage(session, document.getElementById('innhold')!);
  for (const element of document.querySelectorAll('*')) if (element instanceof PageElement) element.follow(page);
  prepareDutyCards(page);
  session.dispatchEvent(new Event('change'));
}
