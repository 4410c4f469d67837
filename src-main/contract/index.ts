import type { z } from 'zod';
import { aboutCalls } from './about.ts';
import { auditCalls } from './audit.ts';
import { authoringCalls } from './authoring.ts';
import type { CallDeclaration } from './call.ts';
import { casesCalls } from './cases.ts';
import { contentCalls } from './content.ts';
import { draftsCalls } from './drafts.ts';
import { guidesCalls } from './guides.ts';
import { leafletsCalls } from './leaflets.ts';
import { municipalitiesCalls } from './municipalities.ts';
import { notesCalls } from './notes.ts';
import { requestsCalls } from './requests.ts';
import { summariesCalls } from './summaries.ts';
import { tasksCalls } from './tasks.ts';
import { vaultCalls } from './vault.ts';
import { workspaceCalls } from './workspace.ts';

/** Table of contents: everything that may be asked of the core, by module. */
export const contract = {
  about: aboutCalls,
  municipalities: municipalitiesCalls,
  vault: vaultCalls,
  notes: notesCalls,
  drafts: draftsCalls,
  requests: requestsCalls,
  cases: casesCalls,
  tasks: tasksCalls,
  guides: guidesCalls,
  content: contentCalls,
  leaflets: leafletsCalls,
  summaries: summariesCalls,
  workspace: workspaceCalls,
  authoring: authoringCalls,
  audit: auditCalls,
} as const satisfies Record<string, Record<string, CallDeclaration>>;

export type Contract = typeof contract;
export type ModuleName = keyof Contract;

/** Every call by its name on the wire, `module.verb`. */
export type CallName = {
  [Module in ModuleName]: `${Module}.${keyof Contract[Module] & string}`;
}[ModuleName];

/** The declaration behind a name. */
export type CallByName<Name extends CallName> = Name extends `${infer Module}.${infer Verb}`
  ? Module extends ModuleName
    ? Verb extends keyof Contract[Module]
      ? Contract[Module][Verb]
      : never
    : never
  : never;

type Declared<Name extends CallName> = Extract<CallByName<Name>, CallDeclaration>;
export type CallInput<Name extends CallName> = z.input<Declared<Name>['input']>;
export type CallOutput<Name extends CallName> = z.output<Declared<Name>['output']>;

export * from './about.ts';
export * from './audit.ts';
export * from './authoring.ts';
export type * from './bridge.ts';
export * from './call.ts';
export * from './cases.ts';
export * from './content.ts';
export * from './content-facts.ts';
export * from './content-guide.ts';
export * from './content-pack.ts';
export * from './content-text.ts';
export * from './drafts.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './guides.ts';
export * from './leaflets.ts';
export * from './municipalities.ts';
export * from './notes.ts';
export * from './requests.ts';
export * from './summaries.ts';
export * from './summary-note.ts';
export * from './summary-plan.ts';
export * from './tasks.ts';
export * from './taxonomy.ts';
export * from './typography.ts';
export * from './values.ts';
export * from './vault.ts';
export * from './workspace.ts';
