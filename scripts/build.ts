import { exit, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from './start/built.ts';

/** `npm run build`: the desktop program and the screens into `out/`, remembered so that `npm start` need not. */
const failure = build(fileURLToPath(new URL('../', import.meta.url)));
if (failure !== null) {
  stderr.write(failure);
  exit(1);
}
