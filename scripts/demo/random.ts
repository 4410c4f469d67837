/** A source of chance that always tells the same story for the same seed. */
export interface Random {
  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number;
  /** True in `share` of cases (0 … 1). */
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Picks by weight: an item of weight 4 comes twice as often as one of weight 2. */
  pickWeighted<Item extends { readonly weight: number }>(items: readonly Item[]): Item;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for sample stories. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const at = <Item>(items: readonly Item[], position: number): Item => {
    const item = items[position];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  };
  return {
    whole,
    chance: (share) => next() < share,
    pick: (items) => at(items, whole(0, items.length - 1)),
    pickWeighted(items) {
      let left = next() * items.reduce((sum, { weight }) => sum + weight, 0);
      return at(
        items,
        items.findIndex(({ weight }) => {
          left -= weight;
          return left < 0;
        }),
      );
    },
  };
}
