/** Runs Vite without configuration file, in production mode, and returns the files instead of writing them. */
import type { BuildEnvironmentOptions, InlineConfig, Rolldown } from 'vite';

/** Builds with Vite, which is loaded on demand. */
export async function viteBuild({
  build: buildOptions,
  ...config
}: InlineConfig & { readonly build: BuildEnvironmentOptions }): Promise<Rolldown.RolldownOutput> {
  const { build } = await import('vite');
  // Takes precedence over Vite's mode; otherwise the libraries' development builds might be bundled.
  process.env['NODE_ENV'] = 'production';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ...config,
    build: { write: false, target: 'es2022', reportCompressedSize: false, ...buildOptions },
  });
  return result as Rolldown.RolldownOutput;
}
