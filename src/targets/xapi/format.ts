/** The format xapi: xAPI with a tincan.xml. */
import type { FormatInfo } from '../../packaging/format-info.ts';
import { connectSrc } from '../shared/xapi/connect-src.ts';

export const format: FormatInfo = {
  id: 'xapi',
  order: 5,
  family: 'xapi',
  runTime: 'xapi',
  dividable: false,
  reportsResults: true,
  connectSrc,
  scriptBudget: 80_000,
  words: {
    nb: { name: 'xAPI', fit: 'Når dere har en LRS, et eget lager for læringsdata.' },
    en: { name: 'xAPI', fit: 'When you have an LRS, a store of your own for learning data.' },
  },
};
