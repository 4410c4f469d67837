import { Age, AgeBand, type Request, type RequestContent, type RequestStatus } from '#contract';
import type { tables } from '../../store/index.ts';

/** A row of the table `requests` as it is read. */
export type RequestTableRow = typeof tables.requests.$inferSelect;

type StoredAge = string | null;

/** Kept as it is spoken of: `1958`, `65-79`, `unknown`, or null when nobody asked. */
function ageToColumn(age: RequestContent['age']): StoredAge {
  if (age === null || age === 'unknown') return age;
  return age.by === 'year' ? String(age.year) : age.band;
}

/** The age as the contract has it; the opposite of how it is kept. */
export function ageFromColumn(age: StoredAge): RequestContent['age'] {
  if (age === null || age === 'unknown') return age;
  const band = AgeBand.safeParse(age);
  if (band.success) return { by: 'band', band: band.data };
  return Age.parse({ by: 'year', year: Number(age) });
}

/** Columns of what the clerk filled in. */
export function contentToColumns(content: RequestContent) {
  return { ...content, age: ageToColumn(content.age) };
}

/** Columns of where the request stands. */
export function statusToColumns({ state, outcome, handedTo, closedAt }: RequestStatus) {
  return { state, outcome, handedTo, closedAt };
}

function contentFromRow(row: RequestTableRow): RequestContent {
  return {
    text: row.text,
    area: row.area,
    situations: row.situations,
    channel: row.channel,
    urgency: row.urgency,
    subject: row.subject,
    who: row.who,
    phone: row.phone,
    where: row.where,
    age: ageFromColumn(row.age),
    sex: row.sex,
    part: row.part,
  };
}

/** The number the office uses, `14/2026`. */
export function numberOf(row: { readonly year: number; readonly sequence: number }): string {
  return `${row.sequence}/${row.year}`;
}

export function requestFromRow(row: RequestTableRow): Request {
  return {
    id: row.id,
    number: numberOf(row),
    version: row.version,
    content: contentFromRow(row),
    status: {
      state: row.state,
      handedTo: row.handedTo,
      outcome: row.outcome,
      closedAt: row.closedAt,
    },
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy,
    changedAt: row.changedAt,
    binnedAt: row.binnedAt,
  };
}
