import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createApp } from '../../core/app.ts';
import type { Clock } from '../../core/host.ts';
import { openPage } from '../page/index.ts';
import { defaultDataFolder, openLog } from '../place/index.ts';
import { loopbackFiles } from './files.ts';
import { openDoor } from './server.ts';

/**
 * The loopback host: the same screens and the same core behind a door on 127.0.0.1. Prints one JSON line
 * `{"address","token","url"}` and serves until it is told to stop (Ctrl+C, SIGTERM).
 *
 *   node src-main/hosts/loopback/main.ts [--data DIR] [--port N] [--now 2027-01-05T10:00:00Z]
 *
 * `--now` lets the program believe it starts at another moment, for trying out what happens later.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    now: { type: 'string' },
    'no-open': { type: 'boolean' },
  },
});

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dataFolder = resolve(values.data ?? defaultDataFolder(process.platform, process.env, homedir()));
const clock = clockFrom(values.now);
const files = loopbackFiles();
const app = createApp({
  dataFolder,
  resourcesFolder: resolve(root, 'resources'),
  version: (JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string }).version,
  clock,
  files,
  log: openLog(dataFolder, clock),
});
const page = openPage(resolve(root, 'out', 'renderer'), ['/bridge.js']);
const door = await openDoor({ app, files, page, port: Number(values.port) });
process.stdout.write(`${JSON.stringify({ address: door.address, token: door.token, url: door.url })}\n`);

let closing = false;
async function stop(): Promise<void> {
  if (closing) return;
  closing = true;
  await door.close();
  await app.close();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);

function clockFrom(start: string | undefined): Clock {
  const shift = start === undefined ? 0 : Date.parse(start) - Date.now();
  if (Number.isNaN(shift)) throw new RangeError('--now takes a moment such as 2027-01-05T10:00:00Z');
  return { now: () => new Date(Date.now() + shift) };
}
