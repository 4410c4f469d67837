/**
 * The process that gets killed. Loads everything, says `ready`, waits for a line with a data folder, and then
 * writes until it is killed: drafts and notes while locked, notes and requests while unlocked. Each line on
 * its output is an acknowledgement: what it names was answered by the program as safely written.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { memoryHost } from '../support/memory-host.ts';
import { passphrase, startApp } from '../support/open-app.ts';
import { textOf } from './kill-nine-text.ts';

const unfilled = {
  area: null,
  situations: [],
  channel: null,
  urgency: null,
  subject: null,
  who: null,
  phone: null,
  where: null,
  age: null,
  sex: null,
  part: null,
};

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

say('ready');
const [order] = await once(process.stdin, 'data');
const { folder, first }: { folder: string; first: number } = JSON.parse(String(order));
const host = memoryHost(folder);
const { call } = startApp(host);
let next = first;

async function seal(): Promise<void> {
  const name = `note-${next}`;
  const text = textOf(name);
  next += 1;
  await call('notes.sealDraft', { text, who: '', phone: '', where: '' });
  say(`draft ${name}`);
  await call('notes.seal', { text, who: null, phone: null, where: null });
  say(`note ${name}`);
}

async function record(): Promise<void> {
  const name = `request-${next}`;
  next += 1;
  await call('requests.record', { content: { ...unfilled, text: textOf(name) } });
  say(`request ${name}`);
}

for (;;) {
  for (let made = 0; made < 2; made += 1) await seal();
  await call('vault.unlock', { passphrase, wrapId: null });
  for (let made = 0; made < 6; made += 1) await (next % 3 === 0 ? seal() : record());
  await call('vault.lock', {});
  host.advance(1000);
}
