import { randomBytes, randomUUID } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { inTransaction } from '../../store/index.ts';
import { appendAuditRow } from '../audit/index.ts';
import type { Host } from '../host.ts';
import { publicKeyOf } from '../minisign/index.ts';
import { makeRecovery } from './doors.ts';
import { type Argon2Cost, headerVersion, sealHeader } from './header.ts';
import { writeHeader } from './header-file.ts';
import { discardUnfinished, finishMaking, makeStore } from './opening.ts';
import { insertPerson, writeSecret, writeSetting } from './repository.ts';
import { secretNames, settingNames } from './settings.ts';
import type { NewVault } from './types.ts';
import { wrapWithPassphrase } from './wrap.ts';

/** What a freshly made vault is opened with. */
export interface MadeVault {
  readonly recoveryCode: string;
  readonly dataKey: Buffer;
  readonly wrapId: string;
}

/** Makes the keys, the database and the header, in an order that a crash cannot leave half done. */
export async function makeVault(host: Host, vault: NewVault, cost: Argon2Cost): Promise<MadeVault> {
  const createdAt = host.clock.now().toISOString();
  const vaultId = randomUUID();
  const wrapId = randomUUID();
  const dataKey = randomBytes(32);
  const signingSeed = randomBytes(32);
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const door = { vaultId, id: wrapId, role: vault.person.role };
  const wrap = await wrapWithPassphrase(door, vault.passphrase, dataKey, cost);
  const recovery = makeRecovery(vaultId, dataKey);
  const { code, name, ...details } = vault.place;

  makeStore(host.dataFolder, dataKey, (store) =>
    inTransaction(store, (writer) => {
      const person = randomUUID();
      insertPerson(writer, { id: person, wrapId, ...vault.person, createdAt, removedAt: null });
      writeSecret(writer, secretNames.identity, Buffer.from(identity, 'utf8'));
      writeSecret(writer, secretNames.signingSeed, signingSeed);
      writeSetting(writer, settingNames.place, details);
      writeSetting(writer, settingNames.recoveryConfirmed, false);
      appendAuditRow(writer, { at: createdAt, person, kind: 'vault.created', subject: vaultId });
    }),
  );
  const header = sealHeader(
    {
      format: 'naves-vault',
      version: headerVersion,
      vaultId,
      kind: vault.kind,
      place: { code, name },
      createdAt,
      changedAt: createdAt,
      recipient,
      signer: publicKeyOf(signingSeed),
      wraps: [wrap, recovery.wrap],
    },
    dataKey,
  );
  try {
    writeHeader(host.dataFolder, header, 'adds');
  } catch (error) {
    discardUnfinished(host.dataFolder);
    throw error;
  }
  finishMaking(host.dataFolder);
  return { recoveryCode: recovery.code, dataKey, wrapId };
}
