/** The launch environment of the page that the tracker runs in. */
import type { PageData } from '../../../core/course/page-data.ts';
import type { KeyValueStore } from '../../../core/learner/tracker.ts';
import type { LaunchEnvironment } from './launch-session.ts';

/** The environment from the page's address and data. @param store what this browser stores */
export function launchEnvironmentOf(page: Window, { outline }: PageData, store: KeyValueStore): LaunchEnvironment {
  return {
    search: page.location.search,
    fetch: (url, init) => page.fetch(url, init),
    store,
    tabStorage: () => page.sessionStorage,
    now: () => Date.now(),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    course: {
      id: outline.id,
      unit: outline.moduleId === undefined ? 'course' : 'module',
      language: outline.language,
      title: page.document.title,
      buildingBlocks: outline.buildingBlocks,
    },
  };
}
