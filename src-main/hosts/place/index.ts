export { defaultDataFolder, marksFolder } from './data-folder.ts';
export { openLog } from './log-file.ts';
