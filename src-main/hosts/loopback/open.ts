import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ErrorCode } from '#contract';
import { createApp } from '../../core/app.ts';
import type { Clock } from '../../core/host.ts';
import { openPage } from '../page/index.ts';
import { defaultDataFolder, marksFolder, openLog } from '../place/index.ts';
import { loopbackFiles } from './files.ts';
import { type Door, openDoor } from './server.ts';

interface Choice {
  /** Folder of the vault; the usual one of this person when left out. */
  readonly data?: string | undefined;
  /** Port to listen on; any free one when left out. */
  readonly port?: string | undefined;
  /** Moment the program believes it starts at, `2027-01-05T10:00:00Z`. For trying out what happens later. */
  readonly now?: string | undefined;
}

interface Loopback extends Pick<Door, 'address' | 'token' | 'url' | 'urlForCommandLine'> {
  /** Why the data cannot be used, `null` when they can; asked once, at the start. */
  readonly problem: ErrorCode | null;
  /** Locks the vault and lets go of the port and of the data folder. */
  close(): Promise<void>;
}

/** The folder of the project: the sources lie deeper in it than the built program. */
function projectFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The program is not in its folder.');
    folder = above;
  }
  return folder;
}

/** Starts the program behind its loopback door. Fails with a `RangeError` when `port` or `now` make no sense. */
export async function openLoopback({ data, port = '0', now }: Choice): Promise<Loopback> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new RangeError('--port takes a number.');
  const root = projectFolder();
  const clock = clockFrom(now);
  const dataFolder = resolve(data ?? defaultDataFolder(process.platform, process.env, homedir()));
  const files = loopbackFiles();
  const app = createApp({
    dataFolder,
    marksFolder: marksFolder(process.platform, process.env, homedir()),
    resourcesFolder: resolve(root, 'resources'),
    version: versionOf(resolve(root, 'package.json')),
    clock,
    files,
    log: openLog(dataFolder, clock),
  });
  const page = openPage(resolve(root, 'out', 'renderer'), ['/bridge.js']);
  const door = await openDoor({ app, files, page, port: Number(port) });
  const status = await app.invoke('vault.status', {});
  return {
    address: door.address,
    token: door.token,
    url: door.url,
    urlForCommandLine: door.urlForCommandLine,
    problem: status.ok ? status.value.problem : status.error.code,
    async close() {
      await door.close();
      await app.close();
    },
  };
}

function clockFrom(start: string | undefined): Clock {
  const shift = start === undefined ? 0 : Date.parse(start) - Date.now();
  if (Number.isNaN(shift)) throw new RangeError('--now takes a moment such as 2027-01-05T10:00:00Z.');
  return { now: () => new Date(Date.now() + shift) };
}

function versionOf(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
