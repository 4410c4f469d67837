import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the vault lives when nobody chose another folder: a place of this person on this computer only.
 * On Windows that is LOCALAPPDATA, never the roaming profile, which is copied between computers over the
 * network and would tear a live database.
 */
export function defaultDataFolder(platform: NodeJS.Platform, environment: Environment, home: string): string {
  if (platform === 'win32') {
    return win32.join(environment.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'Naves');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Naves');
  const chosen = environment.XDG_DATA_HOME;
  // The XDG rules say that a relative path there is to be ignored.
  const base = chosen?.startsWith('/') ? chosen : posix.join(home, '.local', 'share');
  return posix.join(base, 'naves');
}

/**
 * Where marks are kept that must not come back with old data: beside, never inside the usual data folder. On Windows
 * the roaming profile, so that they also follow to another computer of the same person.
 */
export function marksFolder(platform: NodeJS.Platform, environment: Environment, home: string): string {
  if (platform === 'win32') {
    return win32.join(environment.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Naves', 'marks');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Naves marks');
  const chosen = environment.XDG_STATE_HOME;
  const base = chosen?.startsWith('/') ? chosen : posix.join(home, '.local', 'state');
  return posix.join(base, 'naves');
}
