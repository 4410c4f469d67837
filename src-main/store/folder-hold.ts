import BetterSqlite3 from 'better-sqlite3';

/** A data folder held by this process. */
export interface FolderHold {
  release(): void;
}

/**
 * Holds a folder by locking the empty file `path` in it; `null` when somebody else holds it, be it another
 * process or another window of this one. The lock is the operating system's own (SQLite takes the right kind
 * on each), so nothing is left behind by a process that was killed. The file stays empty for ever.
 */
export function holdFolder(path: string): FolderHold | null {
  const database = new BetterSqlite3(path, { timeout: 0 });
  try {
    // Nothing is ever written, so no journal needs to lie beside it.
    database.pragma('journal_mode=MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return {
    release() {
      if (!database.open) return;
      database.exec('ROLLBACK');
      database.close();
    },
  };
}
