import { once } from 'node:events';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { say } from '../sentences.ts';
import { openBrowser } from './browser.ts';
import { build, isBuilt } from './built.ts';
import { canFetchElectron, electronProgram, fetchElectron, hasDisplay, runElectron } from './electron.ts';
import { readOptions, type StartOptions, wantsLoopback } from './options.ts';

/**
 * `npm start`: builds what has changed, then opens the program in Electron where that can be had, otherwise in
 * a window of the system's browser, otherwise it prints an address.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));

function refuse(...sentence: Parameters<typeof say>): never {
  say(...sentence);
  exit(1);
}

function prepare(): void {
  if (isBuilt(root)) return;
  say('building');
  const failure = build(root);
  if (failure === null) return;
  stderr.write(failure);
  refuse('buildFailed');
}

/** Runs the desktop window to its end; `false` when there is no such window to be had. */
async function runDesktop(options: StartOptions): Promise<boolean> {
  if (!hasDisplay()) return false;
  let program = electronProgram(root);
  if (program === null && (await canFetchElectron())) {
    say('fetchingElectron');
    program = fetchElectron(root);
  }
  return program !== null && (await runElectron(program, root, options.data));
}

async function runLoopback(options: StartOptions): Promise<void> {
  const built: typeof import('../../src-main/hosts/loopback/index.ts') = await import(
    pathToFileURL(join(root, 'out', 'loopback', 'index.js')).href
  );
  const { openLoopback } = built;
  const door = await openLoopback(options).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
      return refuse('portTaken', { port: options.port ?? '' });
    }
    throw error;
  });
  if (door.problem === 'folder-in-use') {
    await door.close();
    refuse('inUse');
  }
  const asked = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  if (options.noOpen) {
    const { address, token, url } = door;
    stdout.write(`${JSON.stringify({ address, token, url })}\n`);
    await asked;
  } else {
    const window = hasDisplay() ? openBrowser(door.urlForCommandLine()) : null;
    const opened = window !== null && (await Promise.race([window.closed, asked.then(() => true)]));
    await window?.close();
    if (!opened) {
      say('openAddress', { url: door.url });
      say('endWithKeys');
      await asked;
    }
  }
  await door.close();
}

const options = readOptions(argv.slice(2)) ?? refuse('wrongOption');
prepare();
if (wantsLoopback(options) || !(await runDesktop(options))) {
  if (!wantsLoopback(options)) say('noElectron');
  await runLoopback(options);
}
exit(0);
