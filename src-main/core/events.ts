import type { AppEvent } from '#contract';

export type Listener = (event: AppEvent) => void;
export type Emit = (event: AppEvent) => void;

/** A list of listeners; one that throws does not keep the news from the others. */
export function createEvents(): { emit: Emit; subscribe(listener: Listener): () => void } {
  const listeners = new Set<Listener>();
  return {
    emit(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch {
          listeners.delete(listener);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
