import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxArguments } from '../chromium.ts';

const reachIn = 4000;
const fetchIn = 10 * 60_000;

/** Path of the Electron program, when it was already fetched; `null` otherwise. */
export function electronProgram(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const program = join(folder, 'dist', readFileSync(named, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Can a window be shown at all? On Linux that needs a display. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Is the place Electron is fetched from within reach? Asked first, so that nobody waits for nothing. */
export async function canFetchElectron(): Promise<boolean> {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  try {
    const address = mirror ?? 'https://github.com/electron/electron/releases';
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(reachIn) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Fetches Electron with its own installer, quietly; `null` when that fails. */
export function fetchElectron(root: string): string | null {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: fetchIn });
  return electronProgram(root);
}

/**
 * Runs the program in Electron until its window is closed. `false` when it could not be shown (missing system
 * libraries, no display): it ended badly within the first seconds.
 */
export async function runElectron(program: string, root: string, data: string | undefined): Promise<boolean> {
  const started = performance.now();
  const folder = data === undefined ? [] : ['--data', data];
  const child = spawn(program, [root, ...sandboxArguments(), ...folder], { stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', resolve);
  });
  return code === 0 || performance.now() - started > 5000;
}
