import {
  type Age,
  AgeBand,
  Area,
  areaOf,
  Channel,
  type RequestContent,
  Sex,
  Situation,
  Subject,
  Urgency,
} from '#contract';

/** Fields of the request form, in the order they are shown and compared. */
export const fieldNames = [
  'text',
  'area',
  'situations',
  'channel',
  'urgency',
  'subject',
  'who',
  'phone',
  'where',
  'age',
  'sex',
  'part',
] as const;
export type FieldName = (typeof fieldNames)[number];

/**
 * What stands in the form, every field as one string so that it can be kept as a draft letter by letter:
 * `situations` are codes joined by a comma, `age` is `''`, `unknown`, a band or `year:` and what was typed.
 */
export type FormFields = Record<FieldName, string>;

/** Why a field cannot be saved; the sentence is in `requests.json` › `problem`. */
export type FieldProblem = 'text-missing' | 'text-long' | 'year-invalid';

/** Longest text the core takes; the contract says the same. */
const LONGEST_TEXT = 20_000;
const FIRST_YEAR_OF_BIRTH = 1900;
/** More situations than this in one request mean that it should be two requests. */
export const MOST_SITUATIONS = 10;

export const emptyFields: FormFields = {
  text: '',
  area: '',
  situations: '',
  channel: '',
  urgency: '',
  subject: '',
  who: '',
  phone: '',
  where: '',
  age: '',
  sex: '',
  part: '',
};

const YEAR_PREFIX = 'year:';

/** The typed year of birth, or null when the age is not given by a year. */
export function typedYear(age: string): string | null {
  return age.startsWith(YEAR_PREFIX) ? age.slice(YEAR_PREFIX.length) : null;
}

/** The `age` field for a year that is being typed. */
export function ageByYear(year: string): string {
  return `${YEAR_PREFIX}${year}`;
}

function ageField(age: RequestContent['age']): string {
  if (age === null) return '';
  if (age === 'unknown') return age;
  return age.by === 'year' ? ageByYear(String(age.year)) : age.band;
}

/** The form filled in with what is recorded. */
export function fieldsOf(content: RequestContent): FormFields {
  return {
    text: content.text,
    area: content.area ?? '',
    situations: content.situations.join(','),
    channel: content.channel ?? '',
    urgency: content.urgency ?? '',
    subject: content.subject ?? '',
    who: content.who ?? '',
    phone: content.phone ?? '',
    where: content.where ?? '',
    age: ageField(content.age),
    sex: content.sex ?? '',
    part: content.part ?? '',
  };
}

/** Chosen situations; codes of another version of the program are left out. */
export function situationsOf(fields: FormFields): Situation[] {
  return fields.situations.split(',').flatMap((code) => {
    const situation = Situation.safeParse(code);
    return situation.success ? [situation.data] : [];
  });
}

function code<Value>(
  schema: { safeParse(value: string): { success: true; data: Value } | { success: false } },
  value: string,
) {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function line(value: string): string | null {
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

/** `undefined` when the typed year cannot be anybody's year of birth. */
function ageOf(age: string, thisYear: number): Age | 'unknown' | null | undefined {
  if (age === 'unknown') return 'unknown';
  const year = typedYear(age);
  if (year === null) {
    const band = code(AgeBand, age);
    return band === null ? null : { by: 'band', band };
  }
  if (year.trim() === '') return null;
  const number = Number(year);
  const possible = Number.isInteger(number) && number >= FIRST_YEAR_OF_BIRTH && number <= thisYear;
  return possible ? { by: 'year', year: number } : undefined;
}

/** What the form says, ready to be saved, or the fields that have to be looked at first. */
export type FormReading =
  | { readonly ok: true; readonly content: RequestContent }
  | { readonly ok: false; readonly problems: Partial<Record<FieldName, FieldProblem>> };

/** Reads the form. `thisYear` bounds the year of birth. */
export function readForm(fields: FormFields, thisYear: number): FormReading {
  const problems: Partial<Record<FieldName, FieldProblem>> = {};
  const text = fields.text.trim();
  if (text === '') problems.text = 'text-missing';
  if (text.length > LONGEST_TEXT) problems.text = 'text-long';
  const age = ageOf(fields.age, thisYear);
  if (age === undefined) problems.age = 'year-invalid';
  if (age === undefined || Object.keys(problems).length > 0) return { ok: false, problems };
  const subject = code(Subject, fields.subject);
  return {
    ok: true,
    content: {
      text,
      area: code(Area, fields.area),
      situations: situationsOf(fields),
      channel: code(Channel, fields.channel),
      urgency: code(Urgency, fields.urgency),
      subject,
      who: subject === 'anonymous' ? null : line(fields.who),
      phone: line(fields.phone),
      where: line(fields.where),
      age,
      sex: fields.sex === 'unknown' ? 'unknown' : code(Sex, fields.sex),
      part: line(fields.part),
    },
  };
}

/** What changes in the form when a person changes one field: choices that follow from it are filled in or cleared. */
export function changesOf(fields: FormFields, name: FieldName, value: string): Partial<FormFields> {
  const changes: Partial<FormFields> = { [name]: value };
  // A name must not stay behind, unseen, in a record that is meant to be without one.
  if (name === 'subject' && value === 'anonymous') changes.who = '';
  const first = situationsOf({ ...fields, ...changes })[0];
  if (name === 'situations' && fields.area === '' && first !== undefined) changes.area = areaOf(first);
  return changes;
}

/** True when the two forms say the same. */
export function sameFields(one: FormFields, other: FormFields): boolean {
  return fieldNames.every((name) => one[name] === other[name]);
}
