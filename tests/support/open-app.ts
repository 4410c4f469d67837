import type { CallInput, CallName, CallOutput, Session } from '#contract';
import { type App, createApp } from '../../src-main/core/app.ts';
import { type MemoryHost, memoryHost } from './memory-host.ts';

/** Argon2id as cheap as it gets: only for tests that are not about it. */
export const cheapArgon2 = { memoryKiB: 64, iterations: 1, parallelism: 1 };

/** A passphrase that is accepted, and another one. */
export const passphrase = 'modrá konvice pod starým mostem';
export const otherPassphrase = 'devět koláčů letělo nad rybníkem';

/** A real small obec: Chářovice, district Benešov. */
const municipalityCode = '532886';

/** The application with an open vault, and a shorter way to call it. */
export interface OpenApp {
  readonly app: App;
  readonly host: MemoryHost;
  readonly session: Session;
  readonly recoveryCode: string;
  /** Calls and returns the value; a failure is thrown as an error whose message is its code. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Calls and returns the code of the failure; throws when it succeeds. */
  refusal<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<string>;
  /** Closes the application and removes its folder. */
  dispose(): Promise<void>;
}

/** Makes a municipality's vault in a fresh temporary folder and leaves it unlocked by its mayor. */
export function openMunicipality(host: MemoryHost = memoryHost(), code = municipalityCode): Promise<OpenApp> {
  return openNew(host, {
    place: { kind: 'municipality', code },
    person: { role: 'mayor', name: 'Jan Vzorový', passphrase },
  });
}

/** Makes a LAG's vault in a fresh temporary folder and leaves it unlocked by its methodologist. */
export function openLag(host: MemoryHost = memoryHost(), name = 'MAS Ukázková'): Promise<OpenApp> {
  return openNew(host, {
    place: { kind: 'lag', name },
    person: { role: 'methodologist', name: 'Paní Ukázková', passphrase },
  });
}

/** The application over a host without making anything in it; for opening the same folder again. */
export function startApp(host: MemoryHost, argon2 = cheapArgon2): Pick<OpenApp, 'app' | 'call' | 'refusal'> {
  const app = createApp(host, { vault: { argon2 } });
  return {
    app,
    async call(name, input) {
      const reply = await app.invoke(name, input);
      if (!reply.ok) throw new Error(reply.error.code, { cause: reply.error });
      return reply.value;
    },
    async refusal(name, input) {
      const reply = await app.invoke(name, input);
      if (reply.ok) throw new Error(`${name} succeeded`);
      return reply.error.code;
    },
  };
}

async function openNew(host: MemoryHost, input: CallInput<'vault.create'>): Promise<OpenApp> {
  const started = startApp(host);
  const { session, recoveryCode } = await started.call('vault.create', input);
  return {
    ...started,
    host,
    session,
    recoveryCode,
    async dispose() {
      await started.app.close();
      host.dispose();
    },
  };
}
