/** Opens the package builder. */
import { startPage } from '../ui/start-page.ts';

await startPage('builder');
const [{ buildCode }, { readBesidePage, PackageBuilder }, { BuilderPage }] = await Promise.all([
  import('./build-code.ts'),
  import('./package-builder.ts'),
  import('./builder-page.ts'),
  import('../ui/staff-header.ts'),
]);
const page = document.querySelector('builder-page');
if (page instanceof BuilderPage) await page.start(PackageBuilder.open(buildCode, readBesidePage));
