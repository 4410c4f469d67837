export * from './audit.ts';
export * from './drafts.ts';
export * from './notes.ts';
export * from './people.ts';
export * from './requests.ts';
export * from './settings.ts';
export * from './summaries.ts';
export * from './workspace.ts';
