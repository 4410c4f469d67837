import type { CallInput, CallName, Reply } from '#contract';
import { aboutHandlers } from './about/index.ts';
import { auditHandlers } from './audit/index.ts';
import { authoringHandlers } from './authoring/index.ts';
import { casesHandlers } from './cases/index.ts';
import { contentHandlers } from './content/index.ts';
import type { Handlers } from './context.ts';
import { draftsHandlers } from './drafts/index.ts';
import { createEvents, type Listener } from './events.ts';
import { guidesHandlers } from './guides/index.ts';
import type { Host } from './host.ts';
import { leafletsHandlers } from './leaflets/index.ts';
import { municipalitiesHandlers } from './municipalities/index.ts';
import { notesHandlers, takeInSealedNotes } from './notes/index.ts';
import { requestsHandlers } from './requests/index.ts';
import { createRouter } from './router.ts';
import { summariesHandlers } from './summaries/index.ts';
import { tasksHandlers } from './tasks/index.ts';
import { createVault, type VaultOptions, vaultHandlers } from './vault/index.ts';
import { workspaceHandlers } from './workspace/index.ts';

/** The whole application behind one door. */
export interface App {
  /** Answers a call. Never throws: failures are data. Unknown names are refused. */
  invoke<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Reply<Name>>;
  invoke(name: string, input: unknown): Promise<Reply>;
  onEvent(listener: Listener): () => void;
  /** The computer is being locked or put to sleep: what is typed is in a draft already, so lock at once. */
  lock(): void;
  /** Locks the vault and lets go of the data folder. */
  close(): Promise<void>;
}

const handlers: Handlers = {
  about: aboutHandlers,
  municipalities: municipalitiesHandlers,
  vault: vaultHandlers,
  notes: notesHandlers,
  drafts: draftsHandlers,
  requests: requestsHandlers,
  cases: casesHandlers,
  tasks: tasksHandlers,
  guides: guidesHandlers,
  content: contentHandlers,
  leaflets: leafletsHandlers,
  summaries: summariesHandlers,
  workspace: workspaceHandlers,
  authoring: authoringHandlers,
  audit: auditHandlers,
};

/** What tests may set otherwise; the program never does. */
export interface AppOptions {
  readonly vault?: VaultOptions;
}

/** Assembles the application from a host. Nothing is read from the disk until the first call. */
export function createApp(host: Host, options: AppOptions = {}): App {
  const events = createEvents();
  const vault = createVault(host, events.emit, options.vault);
  events.subscribe((event) => {
    if (event.name === 'vault.unlocked') takeInSealedNotes(host, vault, events.emit);
  });
  const invoke = createRouter(host, vault, events.emit, handlers);
  return {
    invoke: invoke as App['invoke'],
    onEvent: events.subscribe,
    lock: () => vault.lock('system'),
    close: () => vault.close(),
  };
}
