/** Checks a package: opens the zip, reads manifest, pages and scripts, and reports how it works in each LMS. */
import { checkFeatures, scanContent, usesLmsApi, type ContentFeatures } from './content.ts';
import { readCmi5 } from './cmi5.ts';
import { familyOf, type ManifestInfo } from './manifest-info.ts';
import { codes, Findings, unreadableCodes, type Finding } from './finding.ts';
import { Links } from './links.ts';
import { lmsVerdicts, type LmsVerdict } from './lms-verdicts.ts';
import { isSystemFile } from './names.ts';
import { openZip, type OpenZip } from './open-zip.ts';
import { checkTrial, type TrialResult } from './trial-result.ts';
import { readScorm } from './scorm.ts';
import type { ByteSource } from './source.ts';
import { readTincan } from './tincan.ts';
import { readXml } from './xml.ts';

/** The result of one check. */
export interface CheckReport {
  /** File name. */
  readonly file: string;
  /** Size of the zip, bytes. */
  readonly bytes: number;
  /** Number of files that could be unpacked. */
  readonly files: number;
  /** Their total uncompressed size, bytes. */
  readonly unpacked: number;
  /** Undefined when the manifest could not be read. */
  readonly manifest: ManifestInfo | undefined;
  readonly findings: readonly Finding[];
  readonly lms: readonly LmsVerdict[];
  /** The trial launch; undefined when there was none. */
  readonly run: TrialResult | undefined;
}

/** A package that has been read; it can be launched before the report is made. */
export interface CheckedPackage {
  readonly zip: OpenZip | undefined;
  readonly manifest: ManifestInfo | undefined;
  /** True when the package holds a page to launch. */
  readonly launchable: boolean;
  /** Makes the report. @param run the trial launch, whose findings are added */
  report(run?: TrialResult): CheckReport;
  /** Adds the findings of a caller: the trial launch failed, or a schema rejects the manifest. */
  addFinding(code: 'run-failed' | 'schema-invalid', place: string): void;
}

const manifestNames = ['imsmanifest.xml', 'cmi5.xml', 'tincan.xml'] as const;
/** Largest manifest that is parsed, bytes. */
const maxManifestSize = 5 * 1024 ** 2;

/**
 * Reads a package; never throws because of its content.
 * @param onProgress called while unpacking with the share done, 0–1
 */
export async function checkPackage(source: ByteSource, onProgress?: (share: number) => void): Promise<CheckedPackage> {
  const findings = new Findings();
  const zip = await openZip(source, findings, onProgress);
  const features: ContentFeatures = zip ? await scanContent(zip, findings) : new Map();
  const manifest = zip && (await readManifestInfo(zip, features, findings));
  // A file that could not be unpacked may hold the calls that are missed elsewhere.
  if (manifest && !findings.has(...unreadableCodes)) checkFeatures(features, manifest.format, findings);
  return {
    zip,
    manifest,
    launchable: manifest?.launches.some(({ path }) => path !== undefined && zip?.files.has(path)) ?? false,
    addFinding: (code, place) => findings.add(code, place),
    report(run) {
      if (run && manifest) checkTrial(run, manifest.format, findings);
      const { list } = findings;
      return {
        file: source.name,
        bytes: source.size,
        files: zip?.files.size ?? 0,
        unpacked: zip ? [...zip.files.values()].reduce((sum, size) => sum + size, 0) : 0,
        manifest,
        findings: list,
        lms: lmsVerdicts(manifest && familyOf(manifest.format), list),
        run,
      };
    },
  };
}

/** True when a report holds a fault, so that the check fails. */
export function hasFault({ findings }: CheckReport): boolean {
  return findings.some(({ code }) => codes[code].level === 'fault');
}

/** Reads the first manifest in the root of the package; undefined, with a finding, when there is none to read. */
async function readManifestInfo(
  zip: OpenZip,
  features: ContentFeatures,
  findings: Findings,
): Promise<ManifestInfo | undefined> {
  const paths = new Set(zip.files.keys());
  const present = manifestNames.filter((name) => paths.has(name));
  const [manifestName] = present;
  if (!manifestName) return readWithoutManifest(zip, paths, features, findings);
  if (present.length > 1) findings.add('several-manifests', present.join(', '), { first: manifestName });
  const bytes = await zip.read(manifestName, maxManifestSize);
  if (!bytes) {
    findings.add('manifest-too-large', manifestName);
    return undefined;
  }
  const xml = readXml(bytes);
  if ('fault' in xml) {
    findings.add(xml.fault, 'cause' in xml ? `${manifestName}: ${xml.cause}` : manifestName);
    return undefined;
  }
  const links = new Links(zip.paths, findings);
  if (manifestName === 'cmi5.xml') return readCmi5(xml.root, links, findings);
  return manifestName === 'tincan.xml'
    ? readTincan(xml.root, links, findings)
    : readScorm(xml.root, links, paths, findings);
}

/**
 * Finds out what a zip without a manifest in its root is: a package in a folder, a zip in a zip, an Office document, a
 * web page or no course. No finding when a file could not be unpacked, because it may be the manifest.
 * @returns a value for a web page only
 */
async function readWithoutManifest(
  zip: OpenZip,
  paths: ReadonlySet<string>,
  features: ContentFeatures,
  findings: Findings,
): Promise<ManifestInfo | undefined> {
  const names: readonly string[] = manifestNames;
  const ownPaths = [...paths].filter((path) => !isSystemFile(path));
  const nested = ownPaths.find((path) => names.includes(path.split('/').at(-1)!.toLowerCase()));
  const innerZip = ownPaths.find((path) => /\.zip$/i.test(path));
  if (nested) {
    const folder = nested.split('/').slice(0, -1).join('/');
    findings.add(folder ? 'manifest-in-folder' : 'manifest-missing', nested, {
      folder,
      manifest: nested.split('/').at(-1)!,
    });
  } else if (innerZip && ownPaths.every((path) => /\.zip$|\.(pdf|txt|docx?)$/i.test(path))) {
    findings.add('zip-in-zip', innerZip);
  } else if (paths.has('index.html') && !usesLmsApi(features) && (await isCoursePage(zip))) {
    findings.add('web-only');
    return {
      format: 'web',
      title: '',
      launches: [{ title: '', path: 'index.html', query: '' }],
      mastery: '',
      activity: '',
    };
  } else if (paths.has('[Content_Types].xml')) {
    findings.add('office-document');
  } else if (!findings.has(...unreadableCodes)) {
    findings.add('manifest-missing');
  }
  return undefined;
}

/** True for a page meant for use without an LMS: one of this course, or one with a web app manifest. */
async function isCoursePage(zip: OpenZip): Promise<boolean> {
  const text = new TextDecoder().decode(await zip.read('index.html', 20 * 1024 ** 2));
  return /\bdata-building-block=|<link\b[^>]{0,500}\brel=["']?manifest\b/.test(text);
}
