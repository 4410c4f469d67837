import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  CellCode,
  Division,
  longestNote,
  Period,
  ProtectedCounts,
  planName,
  Sha256,
  SummaryCorrection,
  SummarySender,
  TableName,
  Timestamp,
  tableNames,
} from '#contract';
import { labelOf, labels } from './labels.ts';
import { isNote, noteShape } from './note.ts';
import { rules } from './rules.ts';
import { utilityOf } from './utility.ts';

/**
 * What is inside a summary once it is decrypted: a data package in the manner of Frictionless Data with its
 * tables inline. No free text but one note of the obec, which is checked (R10): every other string is a code, a
 * date, a version, a key, a hash or the name of an obec, and a field that is not listed here makes the package
 * unreadable.
 */

/** Name of an obec as the register writes it: letters, spaces, hyphens. */
const officialName = /^\p{L}[\p{L} .-]{0,99}$/u;

const cellFields = [
  { name: 'code', type: 'string' },
  { name: 'label', type: 'string' },
  { name: 'value', type: 'integer' },
  { name: 'lo', type: 'integer' },
  { name: 'hi', type: 'integer' },
  { name: 'why', type: 'string' },
] as const;

function field<const Name extends string, const Type extends string>(name: Name, type: Type) {
  return z.strictObject({ name: z.literal(name), type: z.literal(type) });
}

/** The one shape all tables have; written into each, so that a table explains itself to other programs. */
const TableSchema = z.strictObject({
  fields: z.tuple([
    field('code', 'string'),
    field('label', 'string'),
    field('value', 'integer'),
    field('lo', 'integer'),
    field('hi', 'integer'),
    field('why', 'string'),
  ]),
  primaryKey: z.literal('code'),
});

/** The Czech name of a code, out of a closed list. */
const Label = z.enum(labels);

/** An exact number has `value`; a hidden one has `lo`, perhaps `hi`, and the reason. */
const Row = z.union([
  z.strictObject({
    code: CellCode,
    label: Label,
    value: z.int().min(0),
    lo: z.null(),
    hi: z.null(),
    why: z.null(),
  }),
  z.strictObject({
    code: CellCode,
    label: Label,
    value: z.null(),
    lo: z.int().min(0),
    hi: z.int().min(0).nullable(),
    why: z.enum(['small', 'complement', 'sensitive', 'correction']),
  }),
]);
type Row = z.infer<typeof Row>;

const Resource = z.strictObject({
  name: z.enum(['total', ...tableNames]),
  profile: z.literal('tabular-data-resource'),
  schema: TableSchema,
  data: z.array(Row).min(1).max(40),
});
type Resource = z.infer<typeof Resource>;

/** The rules the numbers were protected by. Version 1 of the format has these and no others. */
const Rules = z.strictObject({
  /** What is counted: a household with one area in the month of its first contact. */
  unit: z.literal('case'),
  plan: z.literal(planName),
  threshold: z.literal(rules.threshold),
  sensitiveThreshold: z.literal(rules.sensitiveThreshold),
  splitFrom: z.int().min(rules.splitFrom[0]),
  zeros: ProtectedCounts.shape.zeros,
});

/** The utility report, see `utility.ts`. */
const Utility = z.strictObject({
  table: TableName,
  shown: z.int().min(0),
  small: z.int().min(0),
  sensitive: z.int().min(0),
  complement: z.int().min(0),
  undivided: z.int().min(0),
  covered: z.int().min(0).max(100).nullable(),
  widthTenths: z.int().min(0).nullable(),
});

const Note = z
  .string()
  .max(longestNote)
  .regex(noteShape)
  .refine(isNote)
  .describe(
    'A note of the obec, the only free text. Refused with a birth number, telephone, e-mail, account, house number, ' +
      'academic title or any number of nine digits or more in it.',
  );

const Correction = SummaryCorrection.extend({ corrects: Sha256 });

export const packageVersion = 1;

export const SummaryPackage = z.strictObject({
  profile: z.literal('data-package'),
  name: z.string().regex(/^naves-souhrn-\d{6}-\d{4}(-[hq][1-4])?-\d{1,6}$/),
  version: z.literal(packageVersion),
  /** Version of the program that made it. */
  generator: z.string().regex(/^\d+\.\d+\.\d+(-[a-z0-9.]{1,20})?$/),
  createdAt: Timestamp,
  sender: SummarySender.extend({ name: z.string().regex(officialName) }),
  period: Period,
  division: Division,
  /** Running number of the release at the obec, and the hash of the one before: a gap can be seen. */
  sequence: z.int().min(1).max(999_999),
  previousHash: Sha256.nullable(),
  /** Present in a package that takes the place of an earlier one of the same period: its hash, and what changed. */
  correction: Correction.optional(),
  rules: Rules,
  utility: z.array(Utility).length(tableNames.length),
  /** Tables that could not be shown safely. */
  withheld: z.array(TableName).max(tableNames.length),
  note: Note.nullable(),
  resources: z
    .array(Resource)
    .min(1)
    .max(1 + tableNames.length),
});
export type SummaryPackage = z.infer<typeof SummaryPackage>;

/** The rules a package was made by. */
export function packageRules({ splitFrom, zeros }: ProtectedCounts): z.infer<typeof Rules> {
  return {
    unit: 'case',
    plan: planName,
    threshold: rules.threshold,
    sensitiveThreshold: rules.sensitiveThreshold,
    splitFrom,
    zeros,
  };
}

type Status = ProtectedCounts['total'];

function rowOf(name: Resource['name'], code: string, status: Status): Row {
  const label = labelOf(name, code);
  if (status.kind === 'exact') return { code, label, value: status.value, lo: null, hi: null, why: null };
  return { code, label, value: null, lo: status.lo, hi: status.hi, why: status.why };
}

function statusOf(row: Row): Status {
  if (row.value !== null) return { kind: 'exact', value: row.value };
  return { kind: 'hidden', lo: row.lo, hi: row.hi, why: row.why };
}

function resourceOf(name: Resource['name'], data: Row[]): Resource {
  const [code, label, value, lo, hi, why] = cellFields;
  return {
    name,
    profile: 'tabular-data-resource',
    schema: { fields: [code, label, value, lo, hi, why], primaryKey: 'code' },
    data,
  };
}

/** The tables of a package: first the total, then each table that is shown. */
export function resourcesOf({ total, tables }: ProtectedCounts): Resource[] {
  return [
    resourceOf('total', [rowOf('total', 'total', total)]),
    ...tables.map(({ name, cells }) =>
      resourceOf(
        name,
        cells.map(({ code, status }) => rowOf(name, code, status)),
      ),
    ),
  ];
}

/** The numbers of a package as the rest of the program knows them; null when its tables do not fit together. */
export function countsOf({
  resources,
  withheld,
  utility,
  period,
  rules: own,
}: SummaryPackage): ProtectedCounts | null {
  const [first, ...others] = resources;
  const total = first?.data[0];
  if (first?.name !== 'total' || first.data.length !== 1 || total?.code !== 'total') return null;
  const labelled = resources.every(({ name, data }) =>
    data.every(({ code, label }) => label === labelOf(name, code)),
  );
  if (!labelled) return null;
  const counts = ProtectedCounts.safeParse({
    splitFrom: own.splitFrom,
    zeros: own.zeros,
    total: statusOf(total),
    tables: others.map(({ name, data }) => ({
      name,
      cells: data.map((row) => ({ code: row.code, status: statusOf(row) })),
    })),
    withheld,
  });
  if (!counts.success) return null;
  // What is said about the numbers must follow from them.
  return JSON.stringify(utilityOf(counts.data, period)) === JSON.stringify(utility) ? counts.data : null;
}

/**
 * The text of a package: JSON without spaces, members in the order of the schema. The same package always has
 * the same text, and these bytes are what is encrypted, hashed and kept in the ledger.
 */
export function packageText(summaryPackage: SummaryPackage): string {
  return JSON.stringify(SummaryPackage.parse(summaryPackage));
}

/** Reads the text of a package; null when anything in it, even the order or a space, is not as written above. */
export function readPackage(text: string): SummaryPackage | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = SummaryPackage.safeParse(value);
  return parsed.success && JSON.stringify(parsed.data) === text ? parsed.data : null;
}

const Headed = z.looseObject({ note: Note.nullable(), correction: Correction.optional() });

/** What of a package can be said without reading its numbers. */
export interface Head {
  readonly note: string | null;
  readonly correction: SummaryCorrection | null;
}

/** The note of a package and what it corrects; null where there is none, or where the text is no package. */
export function headOf(text: string): Head {
  try {
    const { note, correction } = Headed.parse(JSON.parse(text));
    if (correction === undefined) return { note, correction: null };
    const { deleted, added } = correction;
    return { note, correction: { deleted, added } };
  } catch {
    return { note: null, correction: null };
  }
}

const Announced = z.looseObject({
  version: z.int(),
  rules: z.looseObject({ plan: z.string() }).optional(),
});

/**
 * What a package says of itself when this program cannot read it: made by a newer format, by a plan (a list of codes)
 * this program does not know, by an older format; or it is simply damaged.
 */
export function unreadable(text: string): 'newer' | 'older' | 'damaged' {
  try {
    const { version, rules: own } = Announced.parse(JSON.parse(text));
    if (version > packageVersion) return 'newer';
    if (version < packageVersion) return 'older';
    return own !== undefined && own.plan !== planName ? 'newer' : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** SHA-256 of a text in UTF-8, lower-case hex. */
export function hashOf(text: string): Sha256 {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
