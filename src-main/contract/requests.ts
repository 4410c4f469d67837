import { z } from 'zod';
import { command, query } from './call.ts';
import {
  AgeBand,
  Area,
  Channel,
  Outcome,
  RequestState,
  Sex,
  Situation,
  Subject,
  Urgency,
} from './taxonomy.ts';
import { Day, Id, Line, Nothing, Page, Text, Timestamp } from './values.ts';

/**
 * A detail about the resident that need not be asked: `null` was not asked, `unknown` is an honest "neví se",
 * otherwise the value.
 */
function optionallyKnown<Value extends z.ZodType>(value: Value) {
  return z.union([z.literal('unknown'), value]).nullable();
}

/** The resident's age: a year of birth when it is known, otherwise a band. */
export const Age = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('year'), year: z.int().min(1900).max(2100) }),
  z.strictObject({ by: z.literal('band'), band: AgeBand }),
]);
export type Age = z.infer<typeof Age>;

/** Everything a clerk may fill in about a request. Only the text is mandatory. */
export const RequestContent = z.strictObject({
  text: Text,
  area: Area.nullable(),
  situations: z.array(Situation).max(10),
  channel: Channel.nullable(),
  urgency: Urgency.nullable(),
  subject: Subject.nullable(),
  /** Name of the resident or of the household. Must be null when the subject is anonymous. */
  who: Line.nullable(),
  phone: Line.nullable(),
  where: Line.nullable(),
  age: optionallyKnown(Age),
  sex: optionallyKnown(Sex),
  /** Part of the obec the resident lives in. */
  part: optionallyKnown(Line),
});
export type RequestContent = z.infer<typeof RequestContent>;

export const RequestStatus = z.strictObject({
  state: RequestState,
  /** To whom it was handed over, when the state or the outcome says so. */
  handedTo: z.string().nullable(),
  /** Only when the state is `closed`. */
  outcome: Outcome.nullable(),
  closedAt: Timestamp.nullable(),
});
export type RequestStatus = z.infer<typeof RequestStatus>;

export const Request = z.strictObject({
  id: Id,
  /** Number the office uses: `14/2026`. */
  number: z.string(),
  version: z.int().min(1),
  content: RequestContent,
  status: RequestStatus,
  recordedAt: Timestamp,
  recordedBy: Id,
  changedAt: Timestamp,
  binnedAt: Timestamp.nullable(),
});
export type Request = z.infer<typeof Request>;

export const EntryKind = z.enum(['entry', 'note', 'state']);
export const Entry = z.strictObject({
  id: Id,
  requestId: Id,
  /** Written by hand, joined from a quick note, or made by a change of state. */
  kind: EntryKind,
  text: z.string(),
  /** The day it happened. */
  day: Day,
  /** Minutes spent, when somebody noted them. */
  minutes: z.int().nullable(),
  /** For `state` entries: what the request became. */
  status: RequestStatus.nullable(),
  author: Id,
  writtenAt: Timestamp,
  changedAt: Timestamp.nullable(),
});
export type Entry = z.infer<typeof Entry>;

/**
 * An earlier wording of a request, newest first in the history. Time and person are those of the change that
 * replaced it.
 */
export const RequestVersion = z.strictObject({
  version: z.int(),
  changedAt: Timestamp,
  changedBy: Id,
  content: RequestContent,
  status: RequestStatus,
});
export type RequestVersion = z.infer<typeof RequestVersion>;

export const RequestFilter = z.strictObject({
  /** Full-text search over text, names, places and the timeline; diacritics do not matter. */
  search: z.string().max(200),
  states: z.array(RequestState),
  areas: z.array(Area),
  /** Only requests that nobody gave an area yet. */
  unclassified: z.boolean().optional(),
  situations: z.array(Situation),
  urgencies: z.array(Urgency),
  outcomes: z.array(Outcome),
  /** Day of recording, both inclusive. */
  from: Day.nullable(),
  to: Day.nullable(),
  bin: z.boolean(),
});
export type RequestFilter = z.infer<typeof RequestFilter>;

export const RequestSort = z.strictObject({
  by: z.enum(['recorded', 'changed', 'urgency', 'number', 'relevance']),
  descending: z.boolean(),
});
export type RequestSort = z.infer<typeof RequestSort>;

/** One line of the list. `excerpt` is the beginning of the text, or the found place with ⟦…⟧ around hits. */
export const RequestRow = z.strictObject({
  id: Id,
  number: z.string(),
  excerpt: z.string(),
  who: z.string().nullable(),
  area: Area.nullable(),
  urgency: Urgency.nullable(),
  state: RequestState,
  outcome: Outcome.nullable(),
  handedTo: z.string().nullable(),
  recordedAt: Timestamp,
  changedAt: Timestamp,
});
export type RequestRow = z.infer<typeof RequestRow>;

/** The version the caller saw. If a newer one was saved meanwhile the call fails with `changed-meanwhile`. */
const seen = { id: Id, version: z.int().min(1) };

export const requestsCalls = {
  record: command({ input: z.strictObject({ content: RequestContent }), output: Request }),
  change: command({ input: z.strictObject({ ...seen, content: RequestContent }), output: Request }),
  setState: command({
    input: z.strictObject({
      ...seen,
      state: RequestState,
      outcome: Outcome.nullable(),
      handedTo: Line.nullable(),
      note: Text.nullable(),
    }),
    output: Request,
  }),
  /** A request, live or in the bin, and its timeline: newest day first. */
  get: query({
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ request: Request, entries: z.array(Entry) }),
  }),
  history: query({
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ versions: z.array(RequestVersion) }),
  }),
  list: query({
    input: z.strictObject({ filter: RequestFilter, sort: RequestSort, page: Page }),
    output: z.strictObject({ rows: z.array(RequestRow), total: z.int() }),
  }),
  /** Numbers for Domů: open requests by state and those nobody touched for 14 days, oldest first. */
  overview: query({
    input: Nothing,
    output: z.strictObject({
      noted: z.int(),
      inProgress: z.int(),
      handedOver: z.int(),
      unclassified: z.int(),
      waiting: z.array(RequestRow).max(10),
    }),
  }),
  addEntry: command({
    input: z.strictObject({
      requestId: Id,
      text: Text,
      day: Day,
      minutes: z.int().min(0).max(1440).nullable(),
    }),
    output: Entry,
  }),
  changeEntry: command({
    input: z.strictObject({ id: Id, text: Text, day: Day, minutes: z.int().min(0).max(1440).nullable() }),
    output: Entry,
  }),
  moveToBin: command({ input: z.strictObject({ id: Id }), output: Nothing }),
  restore: command({ input: z.strictObject({ id: Id }), output: Nothing }),
  /** Erases a request in the bin for good, with its timeline, history and search rows. */
  erase: command({ input: z.strictObject({ id: Id }), output: Nothing }),
  /** Parts of the obec already used, for completion while typing. */
  parts: query({ input: Nothing, output: z.strictObject({ parts: z.array(z.string()) }) }),
};
