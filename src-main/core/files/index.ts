export { flushFolder, unfinishedSuffix, writeAtomically } from './atomic.ts';
export { takeDataFolder } from './data-folder.ts';
export { folderFailure } from './failures.ts';
