/** The list with the item at `from` moved to `to`; unchanged when there is no such place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const rest = items.filter((_, position) => position !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** The list without the item at the position. */
export function without<Item>(items: readonly Item[], position: number): Item[] {
  return items.filter((_, other) => other !== position);
}

/** The list with another item at the position. */
export function replaced<Item>(items: readonly Item[], position: number, item: Item): Item[] {
  return items.map((each, other) => (other === position ? item : each));
}

/** The first identifier `step-1`, `step-2`, … that nothing in the list has. */
export function freeId(prefix: string, items: readonly { readonly id: string }[]): string {
  const taken = new Set(items.map(({ id }) => id));
  let number = items.length + 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** Longest identifier of the contract. */
const longestId = 60;

/** An identifier made of words people read: no diacritics, hyphens between words; never one that is taken. */
export function idFromWords(prefix: string, words: string, taken: ReadonlySet<string>): string {
  const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  const own = `${prefix}-${slug}`.slice(0, longestId - 4).replace(/-+$/, '');
  if (!taken.has(own)) return own;
  let number = 2;
  while (taken.has(`${own}-${number}`)) number += 1;
  return `${own}-${number}`;
}
