export { openPage, type Page } from './page.ts';
export { safeHeaders } from './policy.ts';
