/** Finds the LMS profiles: every file in `targets/shared/lms-profiles`. */
import { readdirSync } from 'node:fs';
import { optionsOf, type LmsProfile } from '../targets/shared/lms-profiles/lms-profile.ts';
import type { ScormOptions } from '../targets/shared/scorm/options.ts';
import { UsageError } from './build-order.ts';

const folder = new URL('../targets/shared/lms-profiles/', import.meta.url);

/** All profiles sorted by title; the profile of an unknown LMS is last. */
export async function readProfiles(): Promise<readonly LmsProfile[]> {
  const names = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.ts$/.test(name) && name !== 'lms-profile.ts');
  const modules = await Promise.all(
    names.map((name) => import(new URL(name, folder).href) as Promise<Record<string, LmsProfile>>),
  );
  const last = (profile: LmsProfile): number => Number(profile.id === 'generic');
  return modules
    .flatMap((module) => Object.values(module))
    .sort((a, b) => last(a) - last(b) || a.title.localeCompare(b.title, 'nb'));
}

/** Tracker settings of the profile that `--lms` names. @throws UsageError when there is none */
export async function trackingFor(lms: string): Promise<ScormOptions> {
  const profiles = await readProfiles();
  const profile = profiles.find(({ id }) => id === lms);
  if (!profile)
    throw new UsageError(`--lms «${lms}» finnes ikke. Velg blant: ${profiles.map(({ id }) => id).join(', ')}.`);
  return optionsOf(profile);
}
