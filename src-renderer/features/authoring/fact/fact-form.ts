import { Fact, type FactVersion, type Finding } from '#contract';
import { type Fault, faultsOf } from '../form/faults.ts';

const fieldNames = [
  ...(['validFrom', 'validTo', 'value', 'say', 'sayGenitive', 'text'] as const),
  ...(['law', 'name', 'url', 'confidence', 'checkedOn', 'checkedBy'] as const),
] as const;

/** One version of a fact as it stands in the form: every field as typed, empty for nothing. */
export type VersionForm = Record<(typeof fieldNames)[number], string>;

export interface FactForm {
  readonly id: string;
  readonly kind: Fact['kind'];
  /** Empty for a statement. */
  readonly unit: string;
  readonly ask: string;
  readonly versions: readonly VersionForm[];
}

/** A number as Czech writes it: 14101.5 → `14 101,5`. */
function written(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** The number typed; NaN for what is none. */
function typedNumber(text: string): number {
  const plain = text.replaceAll(/\s/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

function versionForm(version: FactVersion): VersionForm {
  const { validFrom, validTo, value, say, sayGenitive, text, source, ...checked } = version;
  const { law, name, url } = source;
  return {
    ...{ validFrom: validFrom ?? '', validTo: validTo ?? '', value: value === null ? '' : written(value) },
    ...{ say: say ?? '', sayGenitive: sayGenitive ?? '', text, law: law ?? '', name: name ?? '', url },
    ...checked,
  };
}

export function factForm({ id, kind, unit, ask, versions }: Fact): FactForm {
  return { id, kind, unit: unit ?? '', ask, versions: versions.map(versionForm) };
}

/** Whether a value is a form of a fact: a draft of an older program may not be one. */
export function isFactForm(value: unknown): value is FactForm {
  if (typeof value !== 'object' || value === null || !('versions' in value)) return false;
  const { versions } = value;
  return (
    Array.isArray(versions) &&
    versions.length > 0 &&
    versions.every((version) => fieldNames.every((name) => typeof version?.[name] === 'string'))
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

export type FactReading =
  | { readonly ok: true; readonly fact: Fact }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads the form; `id` is the identifier of the fact. */
export function readFact(form: FactForm, id: string): FactReading {
  const versions = form.versions.map((version) => ({
    validFrom: orNull(version.validFrom),
    validTo: orNull(version.validTo),
    value: orNull(version.value) === null ? null : typedNumber(version.value),
    say: orNull(version.say),
    sayGenitive: orNull(version.sayGenitive),
    text: version.text,
    source: { law: orNull(version.law), name: orNull(version.name), url: version.url.trim() },
    ...{ confidence: version.confidence, checkedOn: version.checkedOn, checkedBy: version.checkedBy },
  }));
  const unit = form.kind === 'statement' ? null : form.unit;
  const typed = { id, kind: form.kind, unit, ask: form.ask, versions };
  const read = Fact.safeParse(typed);
  if (read.success) return { ok: true, fact: read.data };
  const faults = faultsOf(typed, read.error.issues).map((fault): Fault => {
    const field = /^versions\/\d+\/(\w+)$/.exec(fault.place)?.[1];
    if (field === 'value') return { ...fault, rule: 'number', count: 0 };
    return fault;
  });
  return { ok: false, faults };
}

/** The field a finding about a fact belongs to; `place` is inside the fact: ``, `say`, `2/say`, `unit`. */
export function factField({ place, rule }: Pick<Finding, 'place' | 'rule'>, versions: number): string {
  if (place === 'unit' || place === 'ask') return place;
  const [first = '', ...rest] = place.split('/');
  const numbered = /^\d+$/.test(first);
  const position = numbered ? first : String(rule === 'expired-fact' ? versions : 1);
  const named = numbered ? rest[0] : first;
  const byRule = { 'expired-fact': 'validTo', 'versions-overlap': 'validFrom' } as const;
  const field = rule === 'expired-fact' || rule === 'versions-overlap' ? byRule[rule] : 'value';
  return `versions/${position}/${named === undefined || named === '' ? field : named}`;
}
