interface RecordedCall {
  readonly name: string;
  readonly input: unknown;
}

type Answer = (name: string, input: unknown) => unknown;

/**
 * The little of a browser that code without screens needs: timers, the events of the window, and a bridge
 * that records calls and gives the answers of the test.
 */
export function fakeWindow(first: Answer) {
  const target = new EventTarget();
  const calls: RecordedCall[] = [];
  const listeners = new Set<(event: unknown) => void>();
  let answer = first;
  const window = {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    setTimeout: (work: () => void, milliseconds: number) => setTimeout(work, milliseconds),
    clearTimeout: (timer: ReturnType<typeof setTimeout> | undefined) => clearTimeout(timer),
    bridge: {
      host: 'loopback',
      invoke: async (name: string, input: unknown) => {
        calls.push({ name, input });
        return answer(name, input);
      },
      onEvent(listener: (event: unknown) => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
  Object.assign(globalThis, { window });
  return {
    calls,
    /** Answers from now on. */
    answer(next: Answer): void {
      answer = next;
    },
    /** Something happens to the window: it loses focus, it is closed. */
    tell(name: 'blur' | 'pagehide'): void {
      target.dispatchEvent(new Event(name));
    },
    /** The core says something. */
    emit(event: unknown): void {
      for (const listener of listeners) listener(event);
    },
    remove(): void {
      Reflect.deleteProperty(globalThis, 'window');
    },
  };
}
