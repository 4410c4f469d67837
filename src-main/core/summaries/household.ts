import type { Subject } from '#contract';

/** What of a request says whose it is. */
export interface Identified {
  readonly id: string;
  readonly subject: Subject | null;
  readonly who: string | null;
  readonly phone: string | null;
}

/** Names compared without titles of address, diacritics, case and punctuation, in any order of words. */
function normalisedName(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['pan', 'pani', 'p', 'pi', 'rodina', 'manzele'].includes(word));
  return words.sort().join(' ');
}

/** The last nine digits: the Czech number with or without the prefix and spaces. */
function normalisedPhone(phone: string): string {
  return phone.replace(/\D/g, '').slice(-9);
}

/**
 * Groups requests into households, so that one family with seven requests counts as one (R1). Two requests
 * belong together when they share a name or a telephone number, also through a third one. Namesakes are taken
 * for one household, which only hides more. An anonymous request and one that says nothing about the person
 * is a household of its own.
 *
 * Returns for each request, in the order given, the number of its household.
 */
export function households(requests: readonly Identified[]): number[] {
  const parents = requests.map((_, position) => position);
  const rootOf = (position: number): number => {
    let root = position;
    for (let next = parents[root]; next !== undefined && next !== root; next = parents[root]) root = next;
    parents[position] = root;
    return root;
  };
  const seen = new Map<string, number>();
  requests.forEach(({ subject, who, phone }, position) => {
    const name = subject === 'anonymous' || who === null ? '' : normalisedName(who);
    const number = phone === null ? '' : normalisedPhone(phone);
    for (const mark of [name && `name ${name}`, number && `phone ${number}`]) {
      if (mark === '') continue;
      const first = seen.get(mark);
      if (first === undefined) seen.set(mark, position);
      else parents[rootOf(position)] = rootOf(first);
    }
  });
  return requests.map((_, position) => rootOf(position));
}
