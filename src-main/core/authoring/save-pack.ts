import { createHash } from 'node:crypto';
import type { PackLabel, SavedFile } from '#contract';
import { composePack, packFileName } from '../content/index.ts';
import type { CommandContext } from '../context.ts';
import { fail } from '../errors.ts';
import { dayInPrague } from '../requests/index.ts';
import { slugOf } from '../summaries/index.ts';
import { contentToSign, findingsIn } from './own-content.ts';
import { insertPack, lastPack, listItems } from './repository.ts';

/** The identifier of a LAG's pack: its name as a slug, `mas-ukazkova`. */
function packName(place: string): string {
  const slug = slugOf(place).slice(0, 50).replace(/-+$/, '');
  return slug.startsWith('mas') ? slug : `mas-${slug}`.replace(/-+$/, '');
}

/** The label of the edition that was saved last; null before the first. */
export function lastLabel({ open, reader }: Pick<CommandContext, 'open' | 'reader'>): PackLabel | null {
  const last = lastPack(reader);
  if (last === null) return null;
  const { edition, title, createdAt } = last;
  const publisher = open.place.name;
  return { pack: packName(publisher), title, publisher, edition, createdAt, signer: open.signer };
}

/**
 * Checks the LAG's own content, signs it and offers it to be saved. Fails with `pack-empty`, or with
 * `pack-has-errors` while the checks find an error: what is signed must be usable everywhere. An edition that was
 * not saved is not used up.
 */
export async function savePack(
  context: CommandContext,
  title: string,
): Promise<{ saved: SavedFile; label: PackLabel }> {
  const { host, open, reader, change, vault } = context;
  const now = host.clock.now();
  const day = dayInPrague(now);
  const content = contentToSign(host, listItems(reader), day);
  if (content.guides.length + content.facts.length === 0) fail('pack-empty');
  const errors = findingsIn(host, content, day).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) fail('pack-has-errors', { count: errors.length });
  const publisher = open.place.name;
  const label: PackLabel = {
    ...{ pack: packName(publisher), title, publisher, signer: open.signer },
    edition: (lastPack(reader)?.edition ?? 0) + 1,
    createdAt: now.toISOString(),
  };
  const file = composePack(label, content, open.signingSeed);
  const saved = await host.files.save(packFileName(label), file);
  if (vault.open() !== open) fail('vault-locked');
  if (saved.outcome === 'saved') {
    const { edition, createdAt } = label;
    const hash = createHash('sha256').update(file).digest('hex');
    change({ kind: 'authoring.pack-saved', subject: String(edition) }, (writer) =>
      insertPack(writer, { edition, title, createdAt, hash }),
    );
  }
  return { saved, label };
}
