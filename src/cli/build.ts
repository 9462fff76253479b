/** `npm run build`: compiles `modules/` and writes the packages, their index and the staff pages. */
import { runBuild } from '../build/run-build.ts';

process.exitCode = await runBuild(process.argv.slice(2));
