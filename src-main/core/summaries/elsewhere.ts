import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { Period, Sha256 } from '#contract';
import { type Reader, tables, type Writer } from '../../store/index.ts';

const { settings } = tables;
const settingName = 'summaries.elsewhere';

/**
 * A summary that left from another copy of these data: the office worked on two computers, and each went on by
 * itself. It cannot join the chain of the ledger, but its period is out and must not be sent again.
 */
const ElsewhereRelease = z.strictObject({
  sequence: z.int().min(1),
  period: Period,
  packageHash: Sha256,
  previousHash: Sha256.nullable(),
});
export type ElsewhereRelease = z.infer<typeof ElsewhereRelease>;

/** The summaries that are known to have left from another copy of the data, in the order they were read in. */
export function listElsewhere(reader: Reader): ElsewhereRelease[] {
  const row = reader.select().from(settings).where(eq(settings.name, settingName)).get();
  return row === undefined ? [] : z.array(ElsewhereRelease).parse(row.value);
}

export function insertElsewhere(reader: Reader, writer: Writer, release: ElsewhereRelease): void {
  const value = [...listElsewhere(reader), release];
  writer
    .insert(settings)
    .values({ name: settingName, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } })
    .run();
}
