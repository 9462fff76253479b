/** Checks a package: opens the zip safely, reads its manifest and its pages, and reports what an LMS will make of it. */
import { judgeSigns, readSigns, talksToLms, type Signs } from './content.ts';
import { readCmi5 } from './cmi5.ts';
import { familyOf, type ManifestInfo } from './manifest-info.ts';
import { codes, Findings, unreadable, type Finding } from './finding.ts';
import { Links } from './links.ts';
import { judgeLms, type LmsVerdict } from './lms-verdicts.ts';
import { isSystemFile } from './names.ts';
import { openZip, type OpenZip } from './open-zip.ts';
import { judgeTrial, type TrialResult } from './trial-result.ts';
import { readScorm } from './scorm.ts';
import type { ByteSource } from './source.ts';
import { readTincan } from './tincan.ts';
import { readXml } from './xml.ts';

/** All that was found about one package. */
export interface CheckReport {
  /** File name. */
  readonly file: string;
  /** Length of the zip, bytes. */
  readonly bytes: number;
  /** Files in it that could be unpacked. */
  readonly files: number;
  /** Length of those, bytes. */
  readonly unpacked: number;
  /** Undefined when the manifest could not be read. */
  readonly described: ManifestInfo | undefined;
  readonly findings: readonly Finding[];
  readonly lms: readonly LmsVerdict[];
  /** The trial launch, where there was one. */
  readonly run: TrialResult | undefined;
}

/** A package that has been read; it may be launched before the report is made. */
export interface Checked {
  readonly zip: OpenZip | undefined;
  readonly described: ManifestInfo | undefined;
  /** True when there is a page in the package to launch. */
  readonly launchable: boolean;
  /** The report, with what a launch showed. */
  report(run?: TrialResult): CheckReport;
  /** Notes what others than this file found out: that a launch could not be tried, or what the standard's schemas say. */
  note(code: 'run-failed' | 'schema-invalid', place: string): void;
}

const manifests = ['imsmanifest.xml', 'cmi5.xml', 'tincan.xml'] as const;
/** A manifest lists files; 5 MB of it is no manifest. */
const largestManifest = 5 * 1024 ** 2;

/** Reads a package. Never throws for what is in the file. @param onProgress told how far the unpacking has come, 0–1 */
export async function checkPackage(source: ByteSource, onProgress?: (share: number) => void): Promise<Checked> {
  const findings = new Findings();
  const zip = await openZip(source, findings, onProgress);
  const met: Signs = zip ? await readSigns(zip, findings) : new Map();
  const described = zip && (await describePackage(zip, met, findings));
  // What could not be unpacked may be what talks with the LMS.
  if (described && !findings.has(...unreadable)) judgeSigns(met, described.format, findings);
  return {
    zip,
    described,
    launchable: described?.launches.some(({ path }) => path !== undefined && zip?.files.has(path)) ?? false,
    note: (code, place) => findings.add(code, place),
    report(run) {
      if (run && described) judgeTrial(run, described.format, findings);
      const { list } = findings;
      return {
        file: source.name,
        bytes: source.size,
        files: zip?.files.size ?? 0,
        unpacked: zip ? [...zip.files.values()].reduce((sum, size) => sum + size, 0) : 0,
        described,
        findings: list,
        lms: judgeLms(described && familyOf(described.format), list),
        run,
      };
    },
  };
}

/** True when a report holds a fault, by which the check fails. */
export function hasFault({ findings }: CheckReport): boolean {
  return findings.some(({ code }) => codes[code].level === 'fault');
}

async function describePackage(zip: OpenZip, met: Signs, findings: Findings): Promise<ManifestInfo | undefined> {
  const paths = new Set(zip.files.keys());
  const present = manifests.filter((name) => paths.has(name));
  const [manifest] = present;
  if (!manifest) return describeWithout(zip, paths, met, findings);
  if (present.length > 1) findings.add('several-manifests', present.join(', '), { first: manifest });
  const bytes = await zip.read(manifest, largestManifest);
  if (!bytes) {
    findings.add('manifest-too-large', manifest);
    return undefined;
  }
  const xml = readXml(bytes);
  if ('fault' in xml) {
    findings.add(xml.fault, 'cause' in xml ? `${manifest}: ${xml.cause}` : manifest);
    return undefined;
  }
  const links = new Links(zip.paths, findings);
  if (manifest === 'cmi5.xml') return readCmi5(xml.root, links, findings);
  return manifest === 'tincan.xml'
    ? readTincan(xml.root, links, findings)
    : readScorm(xml.root, links, paths, findings);
}

/** A zip without a manifest in its root: one folder too deep, a zip in a zip, a web page, or no course at all; what could not be unpacked may be the manifest. */
async function describeWithout(
  zip: OpenZip,
  paths: ReadonlySet<string>,
  met: Signs,
  findings: Findings,
): Promise<ManifestInfo | undefined> {
  const names: readonly string[] = manifests;
  const deep = [...paths].filter(
    (path) => !isSystemFile(path) && names.includes(path.split('/').at(-1)!.toLowerCase()),
  );
  const own = [...paths].filter((path) => !isSystemFile(path));
  if (deep[0]) {
    const folder = deep[0].split('/').slice(0, -1).join('/');
    findings.add(folder ? 'manifest-in-folder' : 'manifest-missing', deep[0], {
      folder,
      manifest: deep[0].split('/').at(-1)!,
    });
  } else if (
    own.length > 0 &&
    own.every((path) => /\.zip$|\.(pdf|txt|docx?)$/i.test(path)) &&
    own.some((path) => /\.zip$/i.test(path))
  )
    findings.add(
      'zip-in-zip',
      own.find((path) => /\.zip$/i.test(path)),
    );
  else if (paths.has('index.html') && !talksToLms(met) && (await isCoursePage(zip))) {
    findings.add('web-only');
    return {
      format: 'web',
      title: '',
      launches: [{ title: '', path: 'index.html', query: '' }],
      mastery: '',
      activity: '',
    };
  } else if (paths.has('[Content_Types].xml')) findings.add('office-document');
  else if (!findings.has(...unreadable)) findings.add('manifest-missing');
  return undefined;
}

/** A page meant to be used without an LMS: this course's own, or one that can be installed. */
async function isCoursePage(zip: OpenZip): Promise<boolean> {
  const text = new TextDecoder().decode(await zip.read('index.html', 20 * 1024 ** 2));
  return /\bdata-building-block=|<link\b[^>]{0,500}\brel=["']?manifest\b/.test(text);
}
