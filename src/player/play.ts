/** Starts the player. The entry module of a package calls {@link play} and nothing else. */
import type { PageData } from '../core/course/page-data.ts';
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
import { displaySeed } from './session/display-seed.ts';
import { Session } from './session/session.ts';
import { explainTerms } from './controls/terms.ts';
import { durableStorage, recoverStorage } from './ui/key-value-store.ts';
import { PageElement } from './ui/page-element.ts';
import { pageData } from './ui/strings.ts';
import { privateNotes } from './ui/private-notes-store.ts';

/** Input from a package's entry module. */
export interface PlayOptions {
  /** Creates the target's tracker. @param data the page's data @param store the browser's storage */
  readonly createPageTracker: (data: PageData, store: KeyValueStore) => Tracker;
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

/**
 * Restores the learner's progress and makes the page interactive. Until then its text is readable as static HTML.
 * @throws Error when the page's data are damaged; the text stays readable
 */
export async function play({ createPageTracker, types }: PlayOptions): Promise<void> {
  const data = pageData();
  await recoverStorage();
  const session = new Session(data.outline, types, createPageTracker(data, durableStorage));
  await session.open();
  privateNotes().belongTo(session.learner);
  for (const panel of ['pause', 'hjelp', 'visning']) preparePanel(panel);
  explainTerms(document.getElementById('innhold')!);
  const seed = displaySeed(session.learner, durableStorage);
  const page = new CoursePage(session, document.getElementById('innhold')!, seed);
  for (const element of document.querySelectorAll(pageElements))
    if (element instanceof PageElement) element.follow(page);
  prepareDutyCards(page);
  session.dispatchEvent(new Event('change'));
}
