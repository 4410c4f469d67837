import { randomUUID } from 'node:crypto';
import type { FileToken, OpenedFile, ReceivedSummary, Sha256 } from '#contract';
import type { CommandContext, HandlersOf } from '../context.ts';
import { CoreError, fail } from '../errors.ts';
import { fingerprintOf } from '../minisign/index.ts';
import { municipalityByCode } from '../municipalities/index.ts';
import { composeLagKey, largestFile, slugOf } from '../summaries/index.ts';
import { admit } from './admit.ts';
import { merge } from './merge.ts';
import { readSummary } from './receive.ts';
import {
  deleteReceived,
  deleteSigner,
  insertReceived,
  listOfMunicipality,
  listReceived,
  listReceivedOfYear,
  markSignerConfirmed,
  type ReceivedRow,
  receivedByHash,
  trustedSigner,
} from './repository.ts';

function summaryOf({ signer, signerConfirmed, ...row }: ReceivedRow): ReceivedSummary {
  return { ...row, signerFingerprint: fingerprintOf(signer), signerNew: !signerConfirmed };
}

/** Opens one file. What is wrong with it is an answer about that file; the others are not kept waiting. */
async function openFile(context: CommandContext, file: FileToken): Promise<OpenedFile> {
  const { host, open, reader } = context;
  const refuse = ({ code, params }: Pick<CoreError, 'code' | 'params'>): OpenedFile => {
    host.log.write({ call: 'workspace.openSummaries', code });
    return { outcome: 'refused', file: file.name, code, params };
  };
  let bytes: Uint8Array;
  try {
    bytes = await host.files.read(file, largestFile);
  } catch (error) {
    if (error instanceof CoreError) return refuse(error);
    throw error;
  }
  const reading = await readSummary(bytes, open, (code) => municipalityByCode(host, code) !== null);
  // Reading takes a moment; the vault may have been locked in it.
  if (context.vault.open() !== open) fail('vault-locked');
  if (!reading.ok) return refuse({ code: reading.code, params: {} });
  const { summary } = reading;
  const admission = admit(summary, {
    signer: trustedSigner(reader, summary.municipality),
    here: listOfMunicipality(reader, summary.municipality),
  });
  const answer = (outcome: Exclude<OpenedFile['outcome'], 'refused'>, hash: Sha256): OpenedFile => {
    const row = receivedByHash(reader, hash) ?? fail('not-found');
    return { outcome, file: file.name, summary: summaryOf(row) };
  };
  switch (admission.kind) {
    case 'refused':
      return refuse({ code: admission.code, params: {} });
    case 'duplicate':
      return answer('duplicate', summary.packageHash);
    case 'superseded':
      return answer('superseded', admission.by.packageHash);
    case 'new':
    case 'replaced': {
      const before = admission.kind === 'replaced' ? admission.before : null;
      const id = randomUUID();
      const municipalityName = municipalityByCode(host, summary.municipality)?.name ?? '';
      const receivedAt = host.clock.now().toISOString();
      const kind = before === null ? 'workspace.received' : 'workspace.replaced';
      context.change({ kind, subject: id }, (writer) => {
        if (before !== null) deleteReceived(writer, before.id);
        insertReceived(writer, { ...summary, id, municipalityName, receivedAt });
      });
      return answer(before === null ? 'received' : 'replaced', summary.packageHash);
    }
  }
}

export const workspaceHandlers: HandlersOf<'workspace'> = {
  async saveKeyFile({ host, open, change, vault }) {
    const { name } = open.place;
    const createdAt = host.clock.now().toISOString();
    const key = { name, recipient: open.recipient, signer: open.signer, createdAt };
    const file = composeLagKey(key, open.signingSeed);
    // Most names begin with the word already.
    const slug = slugOf(name).replace(/^mas(-|$)/, '');
    const saved = await host.files.save(`naves-klic-mas${slug === '' ? '' : `-${slug}`}.json`, file);
    if (vault.open() !== open) fail('vault-locked');
    if (saved.outcome === 'saved') change({ kind: 'workspace.key-saved', subject: null }, () => undefined);
    return { saved };
  },

  key({ open }) {
    return { name: open.place.name, recipient: open.recipient, fingerprint: fingerprintOf(open.recipient) };
  },

  async openSummaries(context, { files }) {
    const opened: OpenedFile[] = [];
    // One after another: the second of two equal files must find the first one already there.
    for (const file of files) opened.push(await openFile(context, file));
    return { files: opened };
  },

  received({ reader }) {
    return { summaries: listReceived(reader).map(summaryOf) };
  },

  confirmSigner({ host, reader, change }, { municipality }) {
    if (trustedSigner(reader, municipality) === null) fail('not-found');
    const confirmedAt = host.clock.now().toISOString();
    change({ kind: 'workspace.signer-confirmed', subject: municipality }, (writer) =>
      markSignerConfirmed(writer, municipality, confirmedAt),
    );
    return {};
  },

  forgetSigner({ reader, change }, { municipality }) {
    if (trustedSigner(reader, municipality) === null) fail('not-found');
    change({ kind: 'workspace.signer-forgotten', subject: municipality }, (writer) =>
      deleteSigner(writer, municipality),
    );
    return {};
  },

  merged({ reader }, { table, year }) {
    const parts = listReceivedOfYear(reader, year).map(({ municipalityName, ...row }) => ({
      ...row,
      name: municipalityName,
    }));
    return merge(parts, table, year);
  },
};
