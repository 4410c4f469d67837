import { useSyncExternalStore } from 'react';
import { call } from '../../bridge/calls.ts';
import { createOpening, type OpeningState } from './opening.ts';

/** The one opening of the window. */
export const opening = createOpening(async (file) => {
  const [opened] = (await call('workspace.openSummaries', { files: [file] })).files;
  if (opened === undefined) throw new TypeError('One file has one answer.');
  return opened;
});

/** How far the opening of the chosen files is, and how it ended. */
export function useOpening(): OpeningState {
  return useSyncExternalStore(opening.subscribe, opening.state);
}

window.bridge.onEvent((event) => {
  if (event.name === 'vault.locked') opening.lock();
});
