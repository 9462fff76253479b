/** Opens the page that checks a package. */
import { language, type StaffStrings } from '../ui/i18n.ts';
import { startPage } from '../ui/start-page.ts';
import { startCheckStrings } from './check-strings.ts';

const locales = import.meta.glob<StaffStrings>('../../../locales/*.json', { import: 'check' });

await startPage('check');
startCheckStrings(language(), (await locales[`../../../locales/${language()}.json`]?.()) ?? {});
await Promise.all([import('../ui/staff-header.ts'), import('./check-page.ts')]);
