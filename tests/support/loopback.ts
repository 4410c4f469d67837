import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CallInput, CallName, CallOutput, Reply } from '#contract';
import { isBuilt } from '../../scripts/start/built.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = join(root, 'src-main/hosts/loopback/main.ts');
const built = join(root, 'out/loopback/main.js');
let builtIsFresh = false;

/** The built program, as `npm start` runs it; never one that is older than its sources. */
function freshlyBuilt(): string {
  builtIsFresh ||= isBuilt(root);
  if (!builtIsFresh) throw new Error('What is built is older than its sources: run `npm run build`.');
  return built;
}

/** The program running as its own process, as a person runs it. */
export interface RunningProgram {
  readonly address: string;
  readonly token: string;
  readonly url: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** Calls the core over the door; gives the whole envelope. */
  ask<Name extends CallName>(call: Name, input: CallInput<Name>): Promise<Reply<Name> & { files: Offered[] }>;
  /** Calls the core and expects it to work. */
  call<Name extends CallName>(call: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Fetches a file the program offered. */
  fetchFile(file: Offered): Promise<Uint8Array>;
  /** Ends the program politely and waits for it; the data stay. */
  stop(): Promise<void>;
  /** `stop`, then removes the data folder. */
  dispose(): Promise<void>;
}

export interface Offered {
  readonly id: string;
  readonly name: string;
}

interface Options {
  readonly dataFolder?: string;
  /** The moment the program believes it starts at. */
  readonly now?: string;
  /** Run the sources instead of what was built of them. */
  readonly fromSources?: boolean;
  /** With the small heap of `npm start` (scripts/node24.cjs), which starts a fifth slower: where that is measured. */
  readonly smallHeap?: boolean;
}

/** Starts the program over a fresh temporary folder, or over one that already holds data. */
export async function startProgram(options: Options = {}): Promise<RunningProgram> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'naves-e2e-'));
  const clock = options.now === undefined ? [] : ['--now', options.now];
  const heap = options.smallHeap === true ? ['--max-semi-space-size=2', '--optimize-for-size'] : [];
  const file = options.fromSources === true ? sources : freshlyBuilt();
  const given = [...heap, file, '--data', dataFolder, '--no-open', ...clock];
  const child = spawn(process.execPath, given, {
    stdio: ['ignore', 'pipe', 'inherit'],
    // What the program remembers beside the data does not belong among that of whoever runs the tests.
    env: { ...process.env, XDG_STATE_HOME: join(tmpdir(), 'naves-tests-state') },
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), ended]);
  if (typeof first[0] !== 'string' || !first[0].startsWith('{'))
    throw new Error('The program did not start.');
  const door = JSON.parse(first[0]) as { address: string; token: string; url: string };
  const authorization = { authorization: `Bearer ${door.token}` };

  const program: RunningProgram = {
    ...door,
    dataFolder,
    process: child,
    async ask(call, input) {
      const response = await fetch(`${door.address}/invoke`, {
        method: 'POST',
        headers: { ...authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ call, input }),
      });
      return await response.json();
    },
    async call(call, input) {
      const reply = await program.ask(call, input);
      if (!reply.ok) throw new Error(`${call}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    },
    async fetchFile(file) {
      const response = await fetch(`${door.address}/files/${file.id}`, { headers: authorization });
      if (!response.ok) throw new Error(`File ${file.name}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
    async dispose() {
      await program.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
  return program;
}

/** Passphrase of the sample people; long enough for the strength check. */
export const samplePassphrase = 'kocka prede na peci u babicky';

/** Makes an unlocked vault of a real small obec with one sample clerk, recovery code confirmed. */
export async function makeSampleVault(
  program: Pick<RunningProgram, 'call'>,
  place: CallInput<'vault.create'>['place'] = { kind: 'municipality', code: '532886' },
): Promise<{ recoveryCode: string; session: CallOutput<'vault.session'> }> {
  const role = place.kind === 'lag' ? 'methodologist' : 'clerk';
  const made = await program.call('vault.create', {
    place,
    person: { role, name: 'Paní Ukázková', passphrase: samplePassphrase },
  });
  await program.call('vault.confirmRecoveryCode', { code: made.recoveryCode });
  return made;
}
