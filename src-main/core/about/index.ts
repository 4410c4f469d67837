import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { versions } from 'node:process';
import { z } from 'zod';
import { Component } from '#contract';
import { engineVersions } from '../../store/index.ts';
import type { HandlersOf } from '../context.ts';

/** „Electron 45.4.1, Node 24.21.0“, or only Node where there is no Electron. */
function runtimeOf(running: Readonly<Record<string, string | undefined>>): string {
  const node = `Node ${running.node}`;
  return running.electron === undefined ? node : `Electron ${running.electron}, ${node}`;
}

export const aboutHandlers: HandlersOf<'about'> = {
  show({ host }) {
    const file = readFileSync(join(host.resourcesFolder, 'licences.json'), 'utf8');
    const engine = engineVersions();
    return {
      version: host.version,
      runtime: runtimeOf(versions),
      database: `SQLite ${engine.sqlite}, ${engine.cipher}`,
      components: z.array(Component).parse(JSON.parse(file)),
    };
  },
};
