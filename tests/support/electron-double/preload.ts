import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { Bridge } from '#contract';
import { readDeclarations } from './declarations.ts';
import { electronDouble } from './double.ts';

/** What a sandboxed preload may require (https://www.electronjs.org/docs/latest/tutorial/sandbox). */
const requirable = ['contextBridge', 'ipcRenderer', 'webFrame', 'webUtils', 'crashReporter', 'nativeImage'];

/**
 * Runs the built preload the way the sandbox does: as one CommonJS script that may require `electron` only.
 * Gives what it exposed to the page. Messages go through `structuredClone`, as over the real channel.
 */
export function runPreload(file: string, invoke: (line: string, message: unknown) => Promise<unknown>) {
  const { types } = readDeclarations();
  const { object, recorded } = electronDouble({ types, main: new Map(), renderer: new Map() });
  const exposed: Record<string, unknown> = {};
  const listeners = new Map<string, (event: unknown, value: unknown) => void>();
  const electron = {
    contextBridge: object('ContextBridge', {
      exposeInMainWorld: (name: string, api: unknown) => {
        exposed[name] = api;
      },
    }),
    ipcRenderer: object('IpcRenderer', {
      invoke: async (line: string, message: unknown) => structuredClone(await invoke(line, message)),
      on: (line: string, listener: (event: unknown, value: unknown) => void) => listeners.set(line, listener),
      off: (line: string) => listeners.delete(line),
    }),
    webUtils: object('WebUtils', { getPathForFile: (dropped: File) => dropped.name }),
  };
  function require(name: string): unknown {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}.`);
    return new Proxy(electron, {
      get(target, key) {
        if (typeof key === 'string' && requirable.includes(key)) return target[key as keyof typeof target];
        throw new TypeError(`A sandboxed preload has no ${String(key)}.`);
      },
    });
  }
  runInNewContext(readFileSync(file, 'utf8'), { require, File });
  return {
    exposed,
    bridge: exposed.bridge as Bridge,
    recorded,
    deliver: (line: string, value: unknown) => listeners.get(line)?.({}, value),
    listening: () => [...listeners.keys()],
  };
}
