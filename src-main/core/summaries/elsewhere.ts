import { z } from 'zod';
import { Period, Sha256 } from '#contract';

/**
 * A summary that left from another copy of these data: the office worked on two computers, and each went on by
 * itself. It cannot join the chain of the ledger, but its period is out and must not be sent again.
 */
export const ElsewhereRelease = z.strictObject({
  sequence: z.int().min(1),
  period: Period,
  packageHash: Sha256,
  previousHash: Sha256.nullable(),
});
export type ElsewhereRelease = z.infer<typeof ElsewhereRelease>;
