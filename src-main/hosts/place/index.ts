export { defaultDataFolder } from './data-folder.ts';
export { openLog } from './log-file.ts';
