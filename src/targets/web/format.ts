/** The format web: A plain web page, without an LMS. */
import type { FormatInfo } from '../../packaging/format-info.ts';

export const format: FormatInfo = {
  id: 'web',
  order: 6,
  family: 'web',
  runTime: 'web',
  dividable: false,
  reportsResults: false,
  scriptBudget: 60_000,
  words: {
    nb: {
      name: 'Nettside',
      fit: 'Intranett eller minnepinne, uten LMS. Ingen får vite hvem som er ferdig. Framdriften blir i nettleseren til deltakeren.',
    },
    en: {
      name: 'Web page',
      fit: "Intranet or memory stick, without an LMS. Nobody learns who has finished. Progress stays in the learner's browser.",
    },
  },
};
