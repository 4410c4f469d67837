import { Content, type ContentChange, type InstalledPack, PackFile, type Situation } from '#contract';
import type { Reader } from '../../../store/index.ts';
import type { CommandContext, HandlersOf } from '../../context.ts';
import { fail } from '../../errors.ts';
import type { Host } from '../../host.ts';
import { dayInPrague } from '../../requests/index.ts';
import { bundledContent } from '../bundled.ts';
import { type Compared, differenceOf } from '../difference.ts';
import { newestCheck } from '../health.ts';
import { layersInUse, libraryInUse } from '../in-use.ts';
import { type Library, layer } from '../library.ts';
import { largestPack } from '../pack-file.ts';
import { referencesOf } from '../references.ts';
import { type AdmittedPack, admitPack } from './admit.ts';
import { publisherFromRow, publisherOf } from './publisher.ts';
import {
  activePack,
  countOpenWalks,
  editionBefore,
  findPublisher,
  insertPublisher,
  keepInspected,
  listPublishers,
  markConfirmed,
  markRevoked,
  type PackRow,
  packByHash,
  packText,
  switchOff,
  switchOn,
  usedPacks,
} from './repository.ts';

type PackHandlers = Pick<
  HandlersOf<'content'>,
  'packs' | 'inspectPack' | 'activatePack' | 'rollBackPack' | 'confirmPublisher' | 'revokePublisher'
>;

function installed(reader: Reader, row: PackRow): InstalledPack {
  const { format, version, payload, signature, ...label } = PackFile.parse(
    JSON.parse(packText(reader, row.hash) ?? fail('not-found')),
  );
  const { guides, facts, offices, lines, services, terms, letters, duties } = Content.parse(
    JSON.parse(payload),
  );
  const others = [offices, lines, services, terms, letters, duties].flat();
  if (row.state === 'inspected') throw new RangeError('An inspected pack is not installed.');
  return {
    label,
    hash: row.hash,
    state: row.state,
    importedAt: row.importedAt,
    activatedAt: row.activatedAt,
    publisher: publisherOf(reader, label),
    counts: { guides: guides.length, facts: facts.length, others: others.length },
  };
}

/** The content as it would be with this pack in place of its earlier edition. */
function libraryWith(host: Host, reader: Reader, { label, content }: AdmittedPack): Library {
  const others = layersInUse(host, reader).filter((each) => each.label?.pack !== label.pack);
  return layer([...others, { label, content }]);
}

/** A library laid out for comparing. Prepared wordings of one guide are told apart by the day they begin. */
function compared(library: Library): Compared {
  const guides = [...library.guides.values()].flatMap((wordings) =>
    wordings.map((guide, at) => (at === 0 ? guide : { ...guide, id: `${guide.id}@${guide.validFrom}` })),
  );
  return {
    facts: [...library.facts.values()],
    offices: [...library.offices.values()],
    lines: [...library.lines.values()],
    services: [...library.services.values()],
    terms: [...library.terms.values()],
    letters: [...library.letters.values()],
    duties: [...library.duties.values()],
    guides,
  };
}

/** Guides that would read otherwise: changed themselves, or through something they refer to. */
function guidesTouched(changes: readonly ContentChange[], library: Library): Situation[] {
  const changed = (list: string) =>
    new Set(changes.filter((change) => change.list === list).map(({ id }) => id.split('@')[0] ?? id));
  const [guides, facts] = [changed('guides'), changed('facts')];
  return [...library.guides].flatMap(([id, wordings]) => {
    const touched =
      guides.has(id) ||
      wordings.some((guide) => [...referencesOf(guide).facts].some((fact) => facts.has(fact)));
    return touched ? [id] : [];
  });
}

/** The same decision again when it is switched on: trust or other packs may have changed meanwhile. */
function admitKept(context: CommandContext, hash: string): { row: PackRow; admitted: AdmittedPack } {
  const { host, reader } = context;
  const row = packByHash(reader, hash) ?? fail('pack-not-inspected');
  const text = packText(reader, hash) ?? fail('pack-not-inspected');
  const day = dayInPrague(host.clock.now());
  return { row, admitted: admitPack(host, reader, new TextEncoder().encode(text), day) };
}

export const packHandlers: PackHandlers = {
  packs({ host, reader }) {
    const bundled = bundledContent(host);
    return {
      bundled: {
        version: host.version,
        newestCheck: newestCheck(bundled.facts),
        guides: bundled.guides.length,
        facts: bundled.facts.length,
      },
      packs: usedPacks(reader).map((row) => installed(reader, row)),
      publishers: listPublishers(reader).map(publisherFromRow),
    };
  },

  async inspectPack({ host, vault, open, reader, change }, { file }) {
    const bytes = await host.files.read(file, largestPack);
    // Reading takes a moment; the vault may have been locked in it.
    if (vault.open() !== open) fail('vault-locked');
    const now = host.clock.now();
    const admitted = admitPack(host, reader, bytes, dayInPrague(now));
    const { hash, text, label } = admitted;
    const after = libraryWith(host, reader, admitted);
    const changes = differenceOf(compared(libraryInUse(host, reader)), compared(after));
    change({ kind: 'content.pack-inspected', subject: label.pack }, (writer) =>
      keepInspected(writer, {
        ...{ hash, text, pack: label.pack, edition: label.edition, signer: label.signer },
        ...{ state: 'inspected', importedAt: now.toISOString(), activatedAt: null },
      }),
    );
    return {
      label,
      hash,
      publisher: publisherOf(reader, label),
      activeEdition: activePack(reader, label.pack)?.edition ?? null,
      changes,
      affectedWalks: countOpenWalks(reader, guidesTouched(changes, after)),
    };
  },

  activatePack(context, { hash, trust }) {
    const { host, reader, change } = context;
    const { row, admitted } = admitKept(context, hash);
    const { label } = admitted;
    if (findPublisher(reader, label.signer) === null && !trust) fail('pack-publisher-unknown');
    const at = host.clock.now().toISOString();
    change({ kind: 'content.pack-activated', subject: label.pack }, (writer) => {
      const { signer, publisher: name } = label;
      insertPublisher(writer, { signer, name, firstSeenAt: at, confirmedAt: null, revokedAt: null });
      if (row.state !== 'active') switchOn(writer, row, at);
    });
    return installed(reader, packByHash(reader, hash) ?? fail('not-found'));
  },

  rollBackPack({ host, reader, change }, { pack }) {
    const active = activePack(reader, pack) ?? fail('not-found');
    const before = editionBefore(reader, active);
    const at = host.clock.now().toISOString();
    change({ kind: 'content.pack-rolled-back', subject: pack }, (writer) => {
      switchOff(writer, active.hash);
      if (before !== null) switchOn(writer, before, at);
    });
    return {};
  },

  confirmPublisher({ host, reader, change }, { signer }) {
    if (findPublisher(reader, signer) === null) fail('not-found');
    const at = host.clock.now().toISOString();
    change({ kind: 'content.publisher-confirmed', subject: signer }, (writer) =>
      markConfirmed(writer, signer, at),
    );
    return {};
  },

  revokePublisher({ host, reader, change }, { signer }) {
    if (findPublisher(reader, signer) === null) fail('not-found');
    const at = host.clock.now().toISOString();
    change({ kind: 'content.publisher-revoked', subject: signer }, (writer) =>
      markRevoked(writer, signer, at),
    );
    return {};
  },
};
