import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface StartOptions {
  /** Stay out of Electron even where it could be had. */
  readonly browser: boolean;
  readonly data: string | undefined;
  readonly port: string | undefined;
  readonly now: string | undefined;
  /** Open nothing and print one JSON line: for scripts. */
  readonly noOpen: boolean;
}

/** Reads the command line; `null` when it cannot be understood. */
export function readOptions(given: readonly string[]): StartOptions | null {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        browser: { type: 'boolean', default: false },
        data: { type: 'string' },
        port: { type: 'string' },
        now: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
      },
    });
    const { browser, data, port, now } = values;
    if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536)) return null;
    if (now !== undefined && Number.isNaN(Date.parse(now))) return null;
    return { browser, data, port, now, noOpen: values['no-open'] };
  } catch {
    return null;
  }
}

/** Only the loopback door has a port, a clock that can be set, and a way to stay unopened. */
export function wantsLoopback(options: StartOptions): boolean {
  return options.browser || options.noOpen || options.port !== undefined || options.now !== undefined;
}
