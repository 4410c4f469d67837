import type { z } from 'zod';
import type { Finding } from '#contract';

/** Why a field cannot be read yet; the sentence is in `authoring.json` › `fault`. */
export type FaultRule = 'missing' | 'choose' | 'long' | 'few' | 'many' | 'day' | 'address' | 'number';

/** A field that has to be filled in before anything can be checked. */
export interface Fault {
  readonly place: string;
  readonly rule: FaultRule;
  /** How many or how long it may be; zero when the sentence needs no number. */
  readonly count: number;
}

type Issue = z.core.$ZodIssue;

function ruleOf(issue: Issue): Pick<Fault, 'rule' | 'count'> {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return { rule: 'missing', count: 0 };
    return { rule: 'few', count: Number(issue.minimum) };
  }
  if (issue.code === 'too_big') {
    return { rule: issue.origin === 'string' ? 'long' : 'many', count: Number(issue.maximum) };
  }
  if (issue.code === 'invalid_format') {
    if (issue.format === 'date') return { rule: 'day', count: 0 };
    return { rule: issue.format === 'url' ? 'address' : 'choose', count: 0 };
  }
  return { rule: 'choose', count: 0 };
}

/** Names of fields that the places of findings leave out. */
const silent = new Set(['options', 'label']);

function segmentOf(holder: unknown, step: PropertyKey): { name: string; inside: unknown } {
  if (typeof step === 'number' && Array.isArray(holder)) {
    const inside: unknown = holder[step];
    const named = typeof inside === 'object' && inside !== null && 'id' in inside ? String(inside.id) : null;
    return { name: named ?? String(step + 1), inside };
  }
  const inside =
    typeof holder === 'object' && holder !== null
      ? Object.entries(holder).find(([key]) => key === step)
      : null;
  return { name: silent.has(String(step)) ? '' : String(step), inside: inside?.[1] };
}

/** The place of an issue the way findings name places: `steps/zadost/text`, `never/2`. */
function placeOf(value: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let holder = value;
  for (const step of path) {
    const { name, inside } = segmentOf(holder, step);
    if (name !== '') names.push(name);
    holder = inside;
  }
  return names.join('/');
}

/** What keeps a form from being read, by place; each place once. */
export function faultsOf(value: unknown, issues: readonly Issue[]): Fault[] {
  const faults = new Map<string, Fault>();
  for (const issue of issues) {
    const place = placeOf(value, issue.path);
    if (!faults.has(place)) faults.set(place, { place, ...ruleOf(issue) });
  }
  return [...faults.values()];
}

/** True when a value has the shape of the form and is merely not filled in. False for a draft of another program. */
export function isUnfinished(issues: readonly Issue[]): boolean {
  return issues.every(({ code }) =>
    ['too_small', 'too_big', 'invalid_format', 'invalid_union'].includes(code),
  );
}

/** Findings with places inside the form: `never/2` instead of `guides/F1/never/2`. */
export function inForm(findings: readonly Finding[], own: string): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    place: finding.place === own ? '' : finding.place.slice(own.length + 1),
  }));
}
