import type { Aim, Status } from './aims.ts';
import type { Instance } from './format.ts';
import type { Oracle } from './oracle.ts';
import { countAt, thresholdAt } from './rules.ts';
import { isPart, nameOf, type Spot, type World } from './truth.ts';

/** The ways to divide a spot once: into finest codes, or into groups that fill it and do not overlap. */
function divisionsOf(instance: Instance, spot: Spot, name: string): ReadonlySet<string>[][] {
  const { codes = [], groups = {} } = instance.dimensions[name] ?? {};
  const own = spot.codes.get(name) ?? new Set(codes);
  const inside = Object.values(groups)
    .map((group) => new Set(group))
    .filter((group) => group.size < own.size && isPart(group, own));
  const filling =
    inside.reduce((total, { size }) => total + size, 0) === own.size &&
    new Set(inside.flatMap((group) => [...group])).size === own.size;
  return [[...own].map((code) => new Set([code])), ...(filling ? [inside] : [])].filter(
    ({ length }) => length > 1,
  );
}

/** The hidden parts of a printed line, all together, and without those that are known one by one. */
export function remainders(
  instance: Instance,
  world: World,
  printed: readonly Spot[],
  status: ReadonlyMap<string, Status>,
  oracle: Oracle,
): Aim[] {
  const aims = new Map<string, Aim>();
  for (const parent of printed) {
    for (const table of Object.values(instance.tables)) {
      if (![...parent.codes.keys()].every((name) => table.includes(name))) continue;
      for (const name of table) {
        for (const division of divisionsOf(instance, parent, name)) {
          const at = (leaves: ReadonlySet<string>): Spot => {
            return { codes: new Map([...parent.codes, [name, leaves]]), blocks: parent.blocks };
          };
          const hidden = division.filter((leaves) => status.get(nameOf(at(leaves))) !== 'shown');
          const open = hidden.filter((leaves) => !isKnown(world.members(at(leaves)) ?? [], oracle));
          for (const rest of [hidden, open]) {
            if (rest.length < 2 || rest.length === division.length) continue;
            const spot = at(new Set(rest.flatMap((leaves) => [...leaves])));
            const sum = world.members(spot);
            const count = countAt(world, spot);
            if (sum === null || count < 1 || count >= thresholdAt(instance, spot).k) continue;
            aims.set(nameOf(spot), {
              kind: 'remainder',
              spot,
              sum,
              distinct: instance.rules.derivedMin ?? 3,
            });
          }
        }
      }
    }
  }
  return [...aims.values()];
}

function isKnown(sum: readonly number[], oracle: Oracle): boolean {
  const [value = 0, ...more] = oracle.valuesSeen(sum);
  if (more.length > 0) return false;
  return (
    oracle.reaches(sum, value + 1, null) === false &&
    (value === 0 || oracle.reaches(sum, 0, value - 1) === false)
  );
}
