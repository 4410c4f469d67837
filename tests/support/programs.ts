import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Public programs that files of Náves open with. The set-up step of `npm test` installs them on Debian. */
type PublicProgram = 'age' | 'age-keygen' | 'minisign' | 'pdftotext' | 'pdfinfo';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a program on PATH; says what to install when it is not there. */
function programPath(name: PublicProgram): string {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name + ending))
    .find(isExecutable);
  if (path === undefined)
    throw new Error(`The program ${name} is missing: install the packages age, minisign and poppler-utils.`);
  return path;
}

/** Runs a program and returns what it printed; fails when the program does. */
export function runProgram(name: PublicProgram, args: readonly string[], folder: string): string {
  return execFileSync(programPath(name), args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
