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

/** By what a household is known: its name and its telephone number. None for somebody who gave neither. */
export function marksOf({ subject, who, phone }: Omit<Identified, 'id'>): string[] {
  const name = subject === 'anonymous' || who === null ? '' : normalisedName(who);
  const number = phone === null ? '' : normalisedPhone(phone);
  return [name && `name ${name}`, number && `phone ${number}`].filter((mark) => mark !== '');
}

/** Numbers of households, for each request. */
export interface Households {
  /** By everything that is known in the end. */
  readonly inTheEnd: readonly number[];
  /** By what was known when the request came: what comes later does not make one case of two that were counted. */
  readonly whenItCame: readonly number[];
}

/**
 * Groups requests into households, so that one family with seven requests counts as one (R1). Two requests
 * belong together when they share a name or a telephone number, or when one continues the other (`links`, by
 * position), also through a third one. Namesakes are taken for one household, which only hides more.
 *
 * `requests` in the order in which they came; each link from a later one to an earlier one.
 */
export function households(
  requests: readonly Identified[],
  links: readonly (readonly [number, number])[] = [],
): Households {
  const parents = requests.map((_, position) => position);
  const rootOf = (position: number): number => {
    let root = position;
    for (let next = parents[root]; next !== undefined && next !== root; next = parents[root]) root = next;
    parents[position] = root;
    return root;
  };
  const join = (one: number, other: number): void => {
    parents[rootOf(one)] = rootOf(other);
  };
  const seen = new Map<string, number>();
  const linked = new Map(links);
  const whenItCame = requests.map((request, position) => {
    for (const mark of marksOf(request)) {
      const first = seen.get(mark);
      if (first === undefined) seen.set(mark, position);
      else join(position, first);
    }
    const earlier = linked.get(position);
    if (earlier !== undefined) join(position, earlier);
    return rootOf(position);
  });
  return { inTheEnd: requests.map((_, position) => rootOf(position)), whenItCame };
}
