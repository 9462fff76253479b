/** `npm run check -- <zip>`: tells what an LMS will make of a package. Exit code 0 fine or only remarks, 1 faults, 2 wrong use. */
import { runCheck } from './run-check.ts';

process.exitCode = await runCheck(process.argv.slice(2));
