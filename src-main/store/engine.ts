import BetterSqlite3 from 'better-sqlite3';

/** Versions of the database engine in this program: SQLite itself and the cipher extension around it. */
export interface EngineVersions {
  readonly sqlite: string;
  readonly cipher: string;
}

/** Asks the engine itself, in memory: needs no vault and touches no file. */
export function engineVersions(): EngineVersions {
  const database = new BetterSqlite3(':memory:');
  try {
    const row = database
      .prepare<[], EngineVersions>('SELECT sqlite_version() AS sqlite, sqlite3mc_version() AS cipher')
      .get();
    if (row === undefined) throw new Error('The database engine does not tell its version.');
    return row;
  } finally {
    database.close();
  }
}
