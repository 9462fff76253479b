/** The format cmi5: cmi5 (Quartz). */
import type { FormatInfo } from '../../packaging/format-info.ts';
import { connectSrc } from '../shared/xapi/connect-src.ts';

export const format: FormatInfo = {
  id: 'cmi5',
  order: 4,
  family: 'cmi5',
  runTime: 'cmi5',
  dividable: true,
  reportsResults: true,
  connectSrc,
  scriptBudget: 80_000,
  words: {
    nb: { name: 'cmi5', fit: 'Bare når LMS-et sier at det støtter cmi5.' },
    en: { name: 'cmi5', fit: 'Only when the LMS says that it supports cmi5.' },
  },
};
