/** The old name of `npm run content -- --check --only A1`. */
import { spawnSync } from 'node:child_process';
import { argv, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const only = argv.slice(2).flatMap((id) => ['--only', id]);
exit(spawnSync(execPath, [main, '--check', ...only], { stdio: 'inherit' }).status ?? 1);
