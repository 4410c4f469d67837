import type { QueryClient } from '@tanstack/react-query';
import type { AppEvent, VaultStatus } from '#contract';
import { queryKey } from '../bridge/calls.ts';

type ChangedModule = Extract<AppEvent, { name: 'store.changed' }>['module'];

/** Whose answers may differ after a change in a module: the modules that show the same things. */
const shownBy: Readonly<Record<ChangedModule, readonly string[]>> = {
  vault: ['vault', 'audit'],
  notes: ['notes', 'requests', 'cases', 'summaries', 'audit'],
  drafts: ['drafts'],
  requests: ['requests', 'notes', 'tasks', 'guides', 'cases', 'summaries', 'audit'],
  cases: ['cases', 'summaries', 'audit'],
  tasks: ['tasks', 'guides', 'requests', 'audit'],
  guides: ['guides', 'tasks', 'requests', 'audit'],
  content: ['content', 'guides', 'authoring', 'audit'],
  authoring: ['authoring', 'guides', 'audit'],
  summaries: ['summaries', 'audit'],
  workspace: ['workspace', 'audit'],
};

/** Keeps the screens in step with the core. Returns a function that stops it. */
export function followEvents(client: QueryClient): () => void {
  return window.bridge.onEvent((event) => {
    switch (event.name) {
      case 'vault.locked':
        forgetEverything(client);
        break;
      case 'vault.unlocked':
        void client.invalidateQueries({ queryKey: ['vault'] });
        break;
      case 'store.changed':
        for (const module of shownBy[event.module]) {
          void client.invalidateQueries({ queryKey: [module] });
        }
        break;
    }
  });
}

/**
 * The vault is locked: nothing that was read from it stays in memory, and the locked screen is shown at once,
 * before the core is asked for the new state.
 */
function forgetEverything(client: QueryClient): void {
  const statusKey = queryKey('vault.status', {});
  const status = client.getQueryData<VaultStatus>(statusKey);
  if (status?.state === 'unlocked') {
    client.setQueryData<VaultStatus>(statusKey, { ...status, state: 'locked' });
  }
  client.getMutationCache().clear();
  client.removeQueries({ predicate: (query) => query.queryKey[1] !== 'vault.status' });
  void client.invalidateQueries({ queryKey: statusKey });
}
