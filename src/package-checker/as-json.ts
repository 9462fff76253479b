/** A report for machines: a stable shape, in which the codes are the keys and the words are for people. */
import type { CheckReport } from './check-package.ts';
import { reportText, type Say } from './report-text.ts';
import { codes } from './finding.ts';

/** Raised when a field changes its meaning or goes away. */
export const jsonVersion = 1;

/** The report as plain data; undefined values become null, so that every field is always there. */
export function asJson(report: CheckReport, say: Say): Record<string, unknown> {
  const told = reportText(report, say);
  const { described, run } = report;
  return {
    file: report.file,
    ok: !told.fault,
    bytes: report.bytes,
    files: report.files,
    unpackedBytes: report.unpacked,
    format: described?.format ?? null,
    title: described?.title ?? null,
    launch:
      described?.launches.map(({ title, path, query, url }) => ({ title, href: url ?? `${path}${query ?? ''}` })) ?? [],
    lms: told.lms.map(({ lms, name, verdict, reasons }) => ({
      lms,
      name,
      verdict,
      reasons: [...told.common, ...reasons],
      codes: report.lms.filter((each) => each.lms === lms).flatMap(({ own, others }) => [...own, ...others]),
    })),
    findings: report.findings.map(({ code, places, count, values }) => {
      const { what, why, mend } = [...told.faults, ...told.remarks].find((each) => each.code === code)!;
      return { code, level: codes[code].level, what, why, mend, places, count, values };
    }),
    run: run ?? null,
  };
}
