import { earlierRequest, marksOf } from '../cases/index.ts';
import type { HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';
import { fingerprintOf } from '../minisign/index.ts';
import { boundsOf, checkNote, recommendedDivision } from '../summary-package/index.ts';
import { inhabitantsOf, ledgerGap } from './clear.ts';
import { coarserOf } from './coarser.ts';
import { correctableIn } from './correction.ts';
import { readLagKey } from './lag-key.ts';
import { explanationOf, neighbourOf, periodsOut, previewOf } from './preview.ts';
import { recoverRelease } from './recover.ts';
import {
  countableRequests,
  firstRecordedAt,
  ledgerRowById,
  listLedger,
  readKey,
  writeKey,
} from './repository.ts';
import { noteThatMayLeave, recordRelease, saveRelease } from './save.ts';
import { summaryYears } from './years.ts';

export { largestFile, open as openEnvelope } from './envelope.ts';
export { composeLagKey, slugOf } from './lag-key.ts';

/** A key file has a few hundred bytes. */
const largestKeyFile = 1024 * 1024;
const undecidedShown = 20;

export const summariesHandlers: HandlersOf<'summaries'> = {
  years({ host, open, reader }) {
    const { numbers, diverged } = ledgerGap(host, open, reader);
    const recommended = recommendedDivision(inhabitantsOf(host, open));
    return {
      years: summaryYears(firstRecordedAt(reader), periodsOut(reader), recommended, host.clock.now()),
      missing: [...numbers],
      diverged,
    };
  },

  preview(context, subject) {
    return previewOf(context, subject);
  },

  coarser(context, { period }) {
    return coarserOf(context, period);
  },

  explain(context, { table, code, ...subject }) {
    return explanationOf(context, subject, { table, code });
  },

  neighbour(context, { knows, ...subject }) {
    return neighbourOf(context, subject, knows);
  },

  undecided({ reader }, { period }) {
    const { from, to } = boundsOf(period);
    const undecided = countableRequests(reader, from, to).filter(
      (request) => request.area !== null && request.relation === null && marksOf(request).length === 0,
    );
    return {
      total: undecided.length,
      requests: undecided.reverse().slice(0, undecidedShown).map(earlierRequest),
    };
  },

  lagKey({ reader }) {
    return { key: readKey(reader) };
  },

  signer({ open }) {
    return { signer: open.signer, fingerprint: fingerprintOf(open.signer) };
  },

  async setLagKey({ host, open, change }, input) {
    const text =
      input.from === 'text'
        ? input.text
        : Buffer.from(await host.files.read(input.file, largestKeyFile)).toString('utf8');
    const read = readLagKey(text);
    if (read.recipient === open.recipient) fail('key-is-own');
    const setAt = host.clock.now().toISOString();
    const key = { ...read, fingerprint: fingerprintOf(read.recipient), setAt };
    change({ kind: 'summary.lag-key-set', subject: null }, (writer) => writeKey(writer, key));
    return { key };
  },

  checkNote(_, { text }) {
    return checkNote(text);
  },

  async release(context, { fingerprint, note, ...subject }) {
    const key = readKey(context.reader) ?? fail('lag-key-missing');
    const leaving = noteThatMayLeave(note);
    return saveRelease(context, await recordRelease(context, subject, fingerprint, key, leaving));
  },

  saveAgain(context, { id }) {
    return saveRelease(context, ledgerRowById(context.reader, id) ?? fail('not-found'));
  },

  async recover(context, { file }) {
    return { release: (await recoverRelease(context, file))?.release ?? null };
  },

  releases({ reader }) {
    return { releases: listLedger(reader).map(({ release }) => release), correctable: correctableIn(reader) };
  },
};
