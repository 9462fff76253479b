/** Vite as this project uses it: libraries' production builds, no settings from elsewhere, files handed back and not written. */
import type { BuildEnvironmentOptions, InlineConfig, Rolldown } from 'vite';

/** Builds; Vite itself is loaded only when something must be made. */
export async function viteBuild({
  build: how,
  ...config
}: InlineConfig & { readonly build: BuildEnvironmentOptions }): Promise<Rolldown.RolldownOutput> {
  const { build } = await import('vite');
  // Vite takes this over its own mode, and would pack the libraries' development builds.
  process.env['NODE_ENV'] = 'production';
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ...config,
    build: { write: false, target: 'es2022', reportCompressedSize: false, ...how },
  });
  return made as Rolldown.RolldownOutput;
}
