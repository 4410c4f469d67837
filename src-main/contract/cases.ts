import { z } from 'zod';
import { command, query } from './call.ts';
import { Area } from './taxonomy.ts';
import { Id, Nothing, Timestamp } from './values.ts';

/**
 * What a request is to the cases that are counted: the beginning of one, or a follow-up of an earlier request.
 * A case is counted once, by its first request, however often somebody comes about it.
 */
export const CaseRelation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('continues'), request: Id }),
]);
export type CaseRelation = z.infer<typeof CaseRelation>;

/** An earlier request, as it is offered: no words of a resident. */
export const EarlierRequest = z.strictObject({
  id: Id,
  number: z.string(),
  area: Area.nullable(),
  recordedAt: Timestamp,
});
export type EarlierRequest = z.infer<typeof EarlierRequest>;

/**
 * Why somebody should say it: `same-person` has an earlier request (same name or telephone), `nobody` gives
 * neither, so that nothing else tells its case from others. Null when the program can tell by itself.
 */
export const CaseDoubt = z.enum(['same-person', 'nobody']);
export type CaseDoubt = z.infer<typeof CaseDoubt>;

export const RequestCase = z.strictObject({
  relation: CaseRelation.nullable(),
  /** The request it continues, when it does. */
  continued: EarlierRequest.nullable(),
  doubt: CaseDoubt.nullable(),
  /** Earlier requests it may continue, the likeliest first. */
  earlier: z.array(EarlierRequest).max(5),
});
export type RequestCase = z.infer<typeof RequestCase>;

export const casesCalls = {
  of: query({ input: z.strictObject({ request: Id }), output: RequestCase }),
  /** Says what a request is; null takes it back. Fails with `not-earlier` when it cannot continue that one. */
  relate: command({
    input: z.strictObject({ request: Id, relation: CaseRelation.nullable() }),
    output: Nothing,
  }),
  /** Says of several requests that each begins a case of its own. All of them, or none: fails with `not-found`. */
  relateNew: command({
    input: z.strictObject({ requests: z.array(Id).min(1).max(100) }),
    output: Nothing,
  }),
};
