/**
 * The loopback door by example: an obec seals a note while locked, records requests and saves a summary; its
 * LAG opens it. Everything the screens do goes through the same calls.
 *
 *   node scripts/example-door.ts FOLDER
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Starts the program over a data folder. It prints one JSON line with its address and token. */
async function start(data: string, now: string) {
  const options = ['--no-open', '--data', data, '--now', now];
  const program = spawn(process.execPath, ['scripts/node24.cjs', 'scripts/start/main.ts', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: program.stdout }), 'line');
  const { address, token } = JSON.parse(line);
  const authorization = `Bearer ${token}`;

  /** `POST /invoke` with the name of the call and its input; the reply says `ok` and carries `value`. */
  async function ask(call: string, input: object = {}) {
    const response = await fetch(`${address}/invoke`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ call, input }),
    });
    const reply = await response.json();
    if (!reply.ok) throw new Error(`${call}: ${reply.error.code}`);
    return reply;
  }
  /** `GET /files/<id>`: a file the reply offered in `files`, once. */
  async function download(id: string) {
    const response = await fetch(`${address}/files/${id}`, { headers: { authorization } });
    return new Uint8Array(await response.arrayBuffer());
  }
  /** `POST /files`: hands a file over and gets its token. */
  async function upload(name: string, bytes: Uint8Array<ArrayBuffer>) {
    const headers = { authorization, 'x-file-name': encodeURIComponent(name) };
    return await (
      await fetch(`${address}/files`, { method: 'POST', headers, body: new Blob([bytes]) })
    ).json();
  }
  async function stop() {
    program.kill('SIGTERM');
    await once(program, 'exit');
  }
  return { ask, download, upload, stop };
}

const folder = process.argv[2] ?? 'example';
const passphrase = 'kocka prede na peci u babicky';

// The LAG makes its vault; `recipient` is the key it hands out to the obce.
const lag = await start(join(folder, 'lag'), '2026-12-15T09:00:00Z');
await lag.ask('vault.create', {
  place: { kind: 'lag', name: 'MAS Vzorová' },
  person: { role: 'methodologist', name: null, passphrase },
});
const { recipient } = (await lag.ask('workspace.key')).value;

// The obec makes its vault and locks it. A note can be sealed without any passphrase.
const december = await start(join(folder, 'obec'), '2026-12-15T09:00:00Z');
const made = await december.ask('vault.create', {
  place: { kind: 'municipality', code: '532886' },
  person: { role: 'clerk', name: null, passphrase },
});
await december.ask('vault.confirmRecoveryCode', { code: made.value.recoveryCode });
await december.ask('summaries.setLagKey', { from: 'text', text: recipient });
await december.ask('vault.lock');
await december.ask('notes.seal', { text: 'Sousedka potřebuje dřevo.', who: null, phone: null, where: null });

// After unlocking, the note becomes a request; others are recorded directly.
await december.ask('vault.unlock', { passphrase, wrapId: null });
const { notes } = (await december.ask('notes.list')).value;
await december.ask('notes.toRequest', { id: notes[0].id });
const unknown = { situations: [], channel: null, urgency: null, subject: null, age: null, sex: null };
const nobody = { who: null, phone: null, where: null, part: null };
for (const area of [...Array(12).fill('A'), ...Array(15).fill('D')]) {
  const content = { text: 'Ukázkový záznam.', area, ...unknown, ...nobody };
  await december.ask('requests.record', { content });
}
await december.stop();

// A period can be summarised when it has ended, so the same obec is started in January.
const january = await start(join(folder, 'obec'), '2027-01-05T09:00:00Z');
await january.ask('vault.unlock', { passphrase, wrapId: null });
const preview = (await january.ask('summaries.preview', { period: '2026' })).value;
const released = await january.ask('summaries.release', { period: '2026', fingerprint: preview.fingerprint });
const [offered] = released.files;
const summary = await january.download(offered.id);
await writeFile(join(folder, offered.name), summary);
await january.stop();

// The LAG opens the file and says what it was.
const token = await lag.upload(offered.name, summary);
const [opened] = (await lag.ask('workspace.openSummaries', { files: [token] })).value.files;
await lag.stop();
process.stdout.write(`${JSON.stringify({ file: offered.name, outcome: opened.outcome })}\n`);
