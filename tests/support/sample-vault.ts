import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CallInput, CallOutput } from '#contract';
import { makeSampleVault, type RunningProgram, samplePassphrase } from './loopback.ts';
import { memoryHost } from './memory-host.ts';
import { startApp } from './open-app.ts';

/** A vault that lies locked in a folder of its own. */
interface Made {
  readonly folder: string;
  readonly recoveryCode: string;
}

type Place = CallInput<'vault.create'>['place'];

const sampleObec: Place = { kind: 'municipality', code: '532886' };
/** Before the moment of any test. */
const longAgo = '2026-01-05T08:00:00Z';
const lockFile = 'vault.lock';
const made = new Map<string, Promise<Made>>();

async function makeOnce(place: Place): Promise<Made> {
  const host = memoryHost();
  host.setNow(longAgo);
  const { app, call } = startApp(host);
  const { recoveryCode } = await makeSampleVault({ call }, place);
  await app.close();
  process.on('exit', () => host.dispose());
  return { folder: host.dataFolder, recoveryCode };
}

/**
 * Gives a program without a vault one that was made before, and unlocks it. Most tests are about what comes after, so
 * its passphrase costs little to try; `makeSampleVault` makes a vault as people have it. Vaults of the same place have
 * the same keys.
 */
export async function openSampleVault(
  { call, dataFolder }: Pick<RunningProgram, 'call' | 'dataFolder'>,
  place: Place = sampleObec,
): Promise<{ recoveryCode: string; session: CallOutput<'vault.unlock'> }> {
  const key = JSON.stringify(place);
  const making = made.get(key) ?? makeOnce(place);
  made.set(key, making);
  const { folder, recoveryCode } = await making;
  for (const name of readdirSync(folder)) {
    if (name !== lockFile) copyFileSync(join(folder, name), join(dataFolder, name));
  }
  const session = await call('vault.unlock', { passphrase: samplePassphrase, wrapId: null });
  return { recoveryCode, session };
}
