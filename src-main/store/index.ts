export { type Database, isDatabaseError, openEncrypted, writeBack } from './database.ts';
export { engineVersions } from './engine.ts';
export { type FolderHold, holdFolder } from './folder-hold.ts';
export { isLogDamaged } from './log-check.ts';
export { currentSchemaVersion, migrate, schemaVersion } from './migrate.ts';
export { beginPageCheck } from './page-check.ts';
export * as tables from './tables/index.ts';
export { createStore, inTransaction, type Reader, type Store, type Writer } from './transaction.ts';
