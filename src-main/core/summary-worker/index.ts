import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { fail } from '../errors.ts';
import type { JobName, Jobs, Protection, Question, Reply } from './jobs.ts';

export type { Jobs, Protection } from './jobs.ts';

/** No village takes so long, not even a correction; whatever is not decided by then is not safe. */
const timeLimitMilliseconds = 180_000;
/** The thread is let go when nobody has asked for so long: the solver keeps its memory. */
const idleMilliseconds = 60_000;

/** From sources the files lie where they were written, in the built program beside it. */
const fromSources = import.meta.url.endsWith('.ts');
const threadFile = new URL(fromSources ? './summary-thread.ts' : './summary-thread.js', import.meta.url);
function wasmFile(): string | URL {
  return fromSources
    ? createRequire(import.meta.url).resolve('highs/runtime')
    : new URL('./highs.wasm', import.meta.url);
}

interface Waiting {
  readonly settle: (reply: Reply) => void;
  readonly timer: NodeJS.Timeout;
}

/** One thread for the whole program; questions are answered in the order in which they come. */
class SummaryThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onEnd: () => void;
  #idle: NodeJS.Timeout | null = null;
  #last = 0;

  constructor(wasm: Uint8Array, onEnd: () => void) {
    this.#onEnd = onEnd;
    // What a thread writes could carry what it counts; its own sentences go nowhere.
    this.#worker = new Worker(threadFile, { workerData: { wasm }, stdout: true, stderr: true });
    this.#worker.on('message', (reply: Reply) => this.#settle(reply));
    this.#worker.on('error', () => this.end());
    this.#worker.on('exit', () => this.end());
    this.#worker.unref();
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.number);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(reply.number);
    waiting.settle(reply);
    if (this.#waiting.size === 0) {
      this.#worker.unref();
      this.#idle = setTimeout(() => this.end(), idleMilliseconds);
      this.#idle.unref();
    }
  }

  ask<Name extends JobName>(job: Name, input: Jobs[Name]['input']): Promise<Reply> {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#last += 1;
    const question: Question<Name> = { number: this.#last, job, input };
    return new Promise((settle) => {
      const timer = setTimeout(() => this.end(), timeLimitMilliseconds);
      this.#waiting.set(question.number, { settle, timer });
      this.#worker.ref();
      this.#worker.postMessage(question);
    });
  }

  /** Nobody who still waits gets a number: not checked is not safe. */
  end(): void {
    this.#onEnd();
    for (const [number, { settle, timer }] of this.#waiting) {
      clearTimeout(timer);
      settle({ number, ok: false });
    }
    this.#waiting.clear();
    void this.#worker.terminate();
  }
}

let starting: Promise<SummaryThread> | null = null;

function thread(): Promise<SummaryThread> {
  if (starting !== null) return starting;
  const started = readFile(wasmFile()).then(
    (wasm) =>
      new SummaryThread(wasm, () => {
        if (starting === started) starting = null;
      }),
  );
  starting = started;
  return started;
}

async function ask<Name extends JobName>(
  job: Name,
  input: Jobs[Name]['input'],
): Promise<Jobs[Name]['output']> {
  const reply = await thread()
    .then((own) => own.ask(job, input))
    .catch(() => {
      // A thread that could not even start is tried anew by the next question.
      starting = null;
      return null;
    });
  if (reply === null || !reply.ok) fail('summary-not-checked');
  return reply.output;
}

/** Protects the cases of a period in the thread. Fails with `summary-not-checked` when it did not answer. */
export function protectInThread(input: Jobs['protect']['input']): Promise<Protection> {
  return ask('protect', input);
}

/** Says in the thread why a number is hidden; null when it is not one that is. */
export function explainInThread(input: Jobs['explain']['input']): Promise<Jobs['explain']['output']> {
  return ask('explain', input);
}

/** Tries in the thread what a neighbour could learn from printed numbers. */
export function neighbourInThread(input: Jobs['neighbour']['input']): Promise<Jobs['neighbour']['output']> {
  return ask('neighbour', input);
}

/** Audits a package in the thread. Fails with `summary-not-checked` when it did not answer. */
export function auditInThread(input: Jobs['audit']['input']): Promise<Jobs['audit']['output']> {
  return ask('audit', input);
}
