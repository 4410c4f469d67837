/** Writes distinctive words through every path, answers `written`, and waits to be killed. */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { memoryHost } from '../support/memory-host.ts';
import { passphrase, startApp } from '../support/open-app.ts';
import { typeEverything } from './plain-text-typing.ts';

const { call } = startApp(memoryHost(process.argv[2]));
await call('vault.unlock', { passphrase, wrapId: null });
await typeEverything(call);
writeSync(1, 'written\n');
for (;;) await sleep(1000);
