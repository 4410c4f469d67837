import type { ErrorCode, VaultStatus } from '#contract';
import type { FolderHold } from '../../store/index.ts';
import { CoreError, fail } from '../errors.ts';
import { takeDataFolder } from '../files/index.ts';
import type { Host } from '../host.ts';
import { delayedUntil } from './delays.ts';
import { readFailures } from './failure-file.ts';
import type { Header } from './header.ts';
import { type HeaderFile, readHeader, readPreviousHeader } from './header-file.ts';
import { storeExists, storeIsReady } from './opening.ts';

/** How things stand in the data folder, before and beside any unlocking. */
export interface Standing {
  /** Takes the folder if it is not ours yet; why it cannot be used, or `null`. */
  problem(): ErrorCode | null;
  /** The header, or fails with what is wrong with the folder or with it. */
  header(): Header;
  status(unlocked: boolean, damaged: boolean): VaultStatus;
  release(): void;
}

export function createStanding(host: Host): Standing {
  const folder = host.dataFolder;
  let hold: FolderHold | null = null;

  function problem(): ErrorCode | null {
    if (hold !== null) return null;
    const answer = takeDataFolder(folder);
    if (!answer.ok) return answer.problem;
    hold = answer.hold;
    return null;
  }

  /** Nothing at all lies here: a vault may be made. A database without a header is a damaged vault instead. */
  function isEmpty(): boolean {
    return !storeExists(folder) && readPreviousHeader(folder).state === 'missing';
  }

  function headerProblem(): ErrorCode | null {
    let file: HeaderFile;
    try {
      file = readHeader(folder);
    } catch (error) {
      if (error instanceof CoreError) return error.code;
      throw error;
    }
    if (file.state === 'valid') return null;
    if (file.state === 'newer') return 'vault-newer';
    return file.state === 'missing' && isEmpty() ? 'vault-missing' : 'vault-header-damaged';
  }

  function unusable(code: ErrorCode): VaultStatus {
    const none = code === 'vault-missing';
    return {
      state: none ? 'none' : 'unusable',
      problem: none ? null : code,
      previousHeaderUsable: code === 'vault-header-damaged' && readPreviousHeader(folder).state === 'valid',
      kind: null,
      place: null,
      doors: [],
      unlockDelayedUntil: null,
      dataFolder: folder,
    };
  }

  return {
    problem,
    header() {
      const code = problem() ?? headerProblem();
      if (code !== null) fail(code);
      const file = readHeader(folder);
      return file.state === 'valid' ? file.header : fail('vault-header-damaged');
    },
    status(unlocked, damaged) {
      const code = problem() ?? headerProblem();
      if (code !== null) return unusable(code);
      const file = readHeader(folder);
      if (file.state !== 'valid') return unusable('vault-header-damaged');
      const storeProblem = damaged ? 'store-damaged' : storeIsReady(folder) ? null : 'store-missing';
      const { kind, place, wraps } = file.header;
      const until = delayedUntil(readFailures(folder), host.clock.now());
      return {
        state: unlocked ? 'unlocked' : storeProblem === null ? 'locked' : 'unusable',
        problem: unlocked ? null : storeProblem,
        previousHeaderUsable: false,
        kind,
        place,
        doors: wraps.flatMap((wrap) =>
          wrap.type === 'passphrase' ? [{ wrapId: wrap.id, role: wrap.role }] : [],
        ),
        unlockDelayedUntil: until?.toISOString() ?? null,
        dataFolder: folder,
      };
    },
    release() {
      hold?.release();
      hold = null;
    },
  };
}
