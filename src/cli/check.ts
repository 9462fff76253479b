/** `npm run check -- <zip>`: reports how a package works in each LMS. Exit codes: 0 no fault, 1 faults, 2 wrong use. */
import { runCheck } from './run-check.ts';

process.exitCode = await runCheck(process.argv.slice(2));
