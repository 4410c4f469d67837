/**
 * Kills the program with SIGKILL at random moments while it writes, opens its folder again after each kill, and
 * looks for everything it had acknowledged. `node tests/quality/kill-nine.ts --kills 1000` is the full run.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openEncrypted } from '../../src-main/store/index.ts';
import { readDataKey } from '../support/independent-reader.ts';
import { memoryHost } from '../support/memory-host.ts';
import { openMunicipality, passphrase, startApp } from '../support/open-app.ts';
import { buildWriter } from './kill-nine-build.ts';
import { nameOf } from './kill-nine-text.ts';

/** What a run found. `problems` is empty when every promise was kept. */
export interface KillReport {
  readonly kills: number;
  readonly acknowledged: { readonly notes: number; readonly drafts: number; readonly requests: number };
  readonly problems: readonly string[];
}

type Writer = ChildProcessByStdio<Writable, Readable, null>;

/** A data folder and everything that was ever acknowledged in it. */
interface Scene {
  readonly folder: string;
  readonly dataKey: Buffer;
  readonly notes: Set<string>;
  readonly requests: Set<string>;
  next: number;
}

/** A folder is left after so many kills: checking it takes longer the more is in it. */
const killsPerFolder = 40;
/** Two notes while locked, an unlocking, six more records, a lock: all of it lies within so many lines. */
const mostLines = 14;
const artifacts = fileURLToPath(new URL('../artifacts/', import.meta.url));

/** Kills `kills` writers, each at a random moment within or shortly after its first fourteen acknowledgements. */
export async function killRepeatedly(kills: number, random: () => number = Math.random): Promise<KillReport> {
  mkdirSync(artifacts, { recursive: true });
  const built = mkdtempSync(join(artifacts, 'kill-nine-'));
  const writerPath = await buildWriter(built);
  const acknowledged = { notes: 0, drafts: 0, requests: 0 };
  const problems: string[] = [];
  // Loading the program takes longer than what is measured, so the next ones load while one is being killed.
  const standby = [startWriter(writerPath), startWriter(writerPath), startWriter(writerPath)];
  let scene = await makeScene();
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const writer = standby.shift();
      if (writer === undefined) throw new Error('Nobody is there to be killed.');
      standby.push(startWriter(writerPath));
      const lines = await runAndKill(writer, scene, Math.floor(random() * mostLines), random() * 30);
      acknowledged.notes += named(lines, 'note').length;
      acknowledged.drafts += named(lines, 'draft').length;
      acknowledged.requests += named(lines, 'request').length;
      for (const problem of await inspect(scene, lines)) problems.push(`kill ${kill}: ${problem}`);
      if (kill % killsPerFolder !== 0) continue;
      rmSync(scene.folder, { recursive: true, force: true });
      scene = await makeScene();
    }
  } finally {
    for (const writer of standby) (await writer).child.kill('SIGKILL');
    for (const folder of [scene.folder, built]) rmSync(folder, { recursive: true, force: true });
  }
  return { kills, acknowledged, problems };
}

/** The names that were acknowledged as one kind of record. */
function named(lines: readonly string[], kind: string): string[] {
  return lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));
}

async function makeScene(): Promise<Scene> {
  const opened = await openMunicipality(memoryHost());
  const { dataFolder } = opened.host;
  await opened.app.close();
  const dataKey = readDataKey(dataFolder, { passphrase });
  return { folder: dataFolder, dataKey, notes: new Set(), requests: new Set(), next: 1 };
}

interface StartedWriter {
  readonly child: Writer;
  readonly reader: Interface;
  readonly lines: string[];
  readonly ended: Promise<unknown>;
}

async function startWriter(writerPath: string): Promise<StartedWriter> {
  const child = spawn(process.execPath, [writerPath], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(writerPath), 'compiled') },
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const ended = once(reader, 'close');
  reader.on('line', (line) => lines.push(line));
  await once(reader, 'line');
  return { child, reader, lines, ended };
}

/** Lets the writer work until `count` acknowledgements and so many milliseconds more, then kills it. */
async function runAndKill(
  writer: Promise<StartedWriter>,
  scene: Scene,
  count: number,
  milliseconds: number,
): Promise<string[]> {
  const { child, reader, lines, ended } = await writer;
  const exited = once(child, 'exit');
  child.stdin.write(JSON.stringify({ folder: scene.folder, first: scene.next }));
  while (lines.length <= count && child.exitCode === null) await Promise.race([once(reader, 'line'), exited]);
  await sleep(milliseconds);
  child.kill('SIGKILL');
  await Promise.all([exited, ended]);
  if (child.signalCode !== 'SIGKILL') throw new Error('The writer ended before it was killed.');
  // Names are never used twice, also those that were begun and not acknowledged.
  scene.next += 1000;
  return lines.slice(1);
}

/** Opens the folder as the program would, then looks into the database itself. */
async function inspect(scene: Scene, lines: readonly string[]): Promise<string[]> {
  for (const name of named(lines, 'note')) scene.notes.add(name);
  for (const name of named(lines, 'request')) scene.requests.add(name);
  const { app, call } = startApp(memoryHost(scene.folder));
  const reply = await app.invoke('vault.unlock', { passphrase, wrapId: null });
  if (!reply.ok) {
    await app.close();
    return [`does not open: ${reply.error.code}`];
  }
  const problems: string[] = [];
  const { unreadable } = await call('notes.list', {});
  if (unreadable > 0) problems.push(`${unreadable} sealed notes cannot be read`);
  const { intact } = await call('audit.list', { page: { offset: 0, limit: 1 } });
  if (!intact) problems.push('the journal is not intact');
  await app.close();
  const notesFolder = join(scene.folder, 'notes');
  const left = existsSync(notesFolder) ? readdirSync(notesFolder) : [];
  if (left.length > 0) problems.push(`left in the notes folder: ${left.join(', ')}`);
  // The last words typed before the kill must be somewhere, confirmed or not.
  return [...problems, ...inspectDatabase(scene, named(lines, 'draft').at(-1) ?? null)];
}

function inspectDatabase(scene: Scene, lastDraft: string | null): string[] {
  const database = openEncrypted(join(scene.folder, 'naves.db'), scene.dataKey);
  try {
    const problems: string[] = [];
    const texts = (table: string) =>
      database
        .prepare<[], { text: string }>(`SELECT text FROM ${table}`)
        .all()
        .map((row) => nameOf(row.text));
    const notes = texts('notes');
    const requests = texts('requests');
    if ([...notes, ...requests].includes(null)) problems.push('half a text is there');
    for (const name of scene.notes) if (!notes.includes(name)) problems.push(`${name} is lost`);
    for (const name of scene.requests) if (!requests.includes(name)) problems.push(`${name} is lost`);
    if (lastDraft !== null && !notes.includes(lastDraft)) problems.push(`the draft of ${lastDraft} is lost`);
    const integrity = database.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') problems.push(`integrity check: ${integrity}`);
    if ((database.pragma('foreign_key_check') as unknown[]).length > 0)
      problems.push('a foreign key points nowhere');
    database.exec("INSERT INTO requests_search (requests_search) VALUES ('integrity-check')");
    return problems;
  } finally {
    database.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '1000' } } });
  const started = performance.now();
  const { kills, acknowledged, problems } = await killRepeatedly(Number(values.kills));
  const seconds = Math.round((performance.now() - started) / 1000);
  const { notes, drafts, requests } = acknowledged;
  process.stdout.write(
    `${kills} kills in ${seconds} s; acknowledged: ${notes} notes, ${drafts} drafts, ${requests} requests; ` +
      `problems: ${problems.length}\n${problems.map((problem) => `  ${problem}\n`).join('')}`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (import.meta.main) await main();
