/** What a tracker needs of the page it runs in. */
import type { BuildingBlock } from '../../../core/course/course.ts';
import type { KeyValueStore } from '../../../core/learner/tracker.ts';
import type { LaunchEnvironment } from './launch-session.ts';

/** The surroundings of this page, from its address and from the data that the compiler put into it. */
export function launchEnvironmentOf(page: Window, courseId: string, keep: KeyValueStore): LaunchEnvironment {
  const { outline } = JSON.parse(page.document.getElementById('okt-data')?.textContent ?? '{}') as {
    readonly outline?: {
      readonly language: string;
      readonly moduleId?: string;
      readonly buildingBlocks: Readonly<Record<BuildingBlock, string>>;
    };
  };
  return {
    search: page.location.search,
    fetch: (url, init) => page.fetch(url, init),
    keep,
    tab: () => page.sessionStorage,
    now: () => Date.now(),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    course: {
      id: courseId,
      unit: outline?.moduleId === undefined ? 'course' : 'module',
      language: outline?.language ?? page.document.documentElement.lang,
      title: page.document.title,
      buildingBlocks: outline?.buildingBlocks ?? {
        kunnskap: '',
        refleksivitet: '',
        arbeidskultur: '',
        handlingskompetanse: '',
      },
    },
  };
}
