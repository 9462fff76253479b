/** A report as JSON for other programs: names of fields and codes are stable, texts are not. */
import type { CheckReport } from './check-package.ts';
import type { Translate } from '../core/markup/translate.ts';
import { reportText } from './report-text.ts';
import { codes } from './finding.ts';

/** Increased when a field changes meaning or is removed. */
export const jsonVersion = 1;

/** The report as plain data; every field is always present, `null` when it has no value. */
export function asJson(report: CheckReport, t: Translate): Record<string, unknown> {
  const text = reportText(report, t);
  const { manifest, run } = report;
  return {
    file: report.file,
    ok: !text.fault,
    bytes: report.bytes,
    files: report.files,
    unpackedBytes: report.unpacked,
    format: manifest?.format ?? null,
    title: manifest?.title ?? null,
    launch:
      manifest?.launches.map(({ title, path, query, url }) => ({ title, href: url ?? `${path}${query ?? ''}` })) ?? [],
    lms: text.lms.map(({ lms, name, verdict, reasons }) => ({
      lms,
      name,
      verdict,
      reasons: [...text.common, ...reasons],
      codes: report.lms.filter((each) => each.lms === lms).flatMap(({ own, others }) => [...own, ...others]),
    })),
    findings: report.findings.map(({ code, places, count, values }) => {
      const { what, why, mend } = [...text.faults, ...text.remarks].find((each) => each.code === code)!;
      return { code, level: codes[code].level, what, why, mend, places, count, values };
    }),
    run: run ?? null,
  };
}
