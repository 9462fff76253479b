/** Starts the preview page. */
import { startPage } from '../ui/start-page.ts';

await startPage('preview');
await Promise.all([import('../ui/staff-header.ts'), import('./preview-page.ts')]);
