/** Opens the desk page. */
import { startPage } from '../ui/start-page.ts';

await startPage('desk');
await Promise.all([import('../ui/staff-header.ts'), import('./desk-page.ts')]);
