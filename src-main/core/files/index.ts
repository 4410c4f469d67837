export { flushFile, flushFolder, unfinishedSuffix, writeAtomically } from './atomic.ts';
export { takeDataFolder } from './data-folder.ts';
export { folderFailure } from './failures.ts';
export { momentFromName, momentInName } from './moment-in-name.ts';
