/** Starts the player. The entry module of a package calls {@link play} and nothing else. */
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
import { preparePanel } from './controls/panel.ts';
import { Session } from './session/session.ts';
import { explainTerms } from './controls/terms.ts';
import { durableStorage, recoverStorage } from './ui/key-value-store.ts';
import { PageElement } from './ui/page-element.ts';
import { readPageData } from './ui/strings.ts';
import { privateNotes } from './ui/private-notes-store.ts';

/** Input from a package's entry module. */
export interface PlayOptions {
  /** Creates the target's tracker from the course id and the browser's storage. */
  readonly createPageTracker: (course: string, keep: KeyValueStore) => Tracker;
  /** Question types that the course uses. */
  readonly types: QuestionTypes;
}

/** Elements that show the session's state. */
const pageElements = [
  'okt-toolbar',
  'okt-notice',
  'okt-start',
  'okt-house',
  'okt-nav',
  'okt-opening',
  'okt-skip',
  'okt-results',
  'okt-glossary',
  'okt-certificate',
  'okt-notes',
].join();

/** Restores the learner's progress and makes the page interactive. Until then its text is readable as static HTML. */
export async function play({ createPageTracker, types }: PlayOptions): Promise<void> {
  const { outline } = readPageData();
  await recoverStorage();
  const session = new Session(outline, types, createPageTracker(outline.id, durableStorage));
  await session.open();
  privateNotes().belongTo(session.learner);
  for (const panel of ['pause', 'hjelp', 'visning']) preparePanel(panel);
  explainTerms(document.getElementById('innhold')!);
  const page = new CoursePage(session, document.getElementById('innhold')!);
  for (const element of document.querySelectorAll(pageElements))
    if (element instanceof PageElement) element.follow(page);
  session.dispatchEvent(new Event('change'));
}
