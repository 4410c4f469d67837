import { type Period, type SummaryDimension, sensitiveAreas } from '#contract';
import { groupQuestions, isZeroPrintable, placesOf, planTables, rules } from '../summary-package/index.ts';
import type { Finding } from './finding.ts';
import type { Coordinates, Model, PrintedCell } from './model.ts';
import { thresholdAt } from './shape.ts';
import type { Witnesses } from './witnesses.ts';

function codesAt({ dimensions }: Model, name: SummaryDimension) {
  const { codes = [], groups = {} } = dimensions.find((each) => each.name === name) ?? {};
  return { codes, groups };
}

/** All finest codes of a place in one dimension. */
function expanded(model: Model, name: SummaryDimension, chosen: string | readonly string[] | undefined) {
  const { codes, groups } = codesAt(model, name);
  if (chosen === undefined) return codes;
  return typeof chosen === 'string' ? (groups[chosen] ?? [chosen]) : chosen;
}

function isSensitivePlace(model: Model, { area }: Coordinates): boolean {
  if (area === undefined) return false;
  return expanded(model, 'area', area).every((code) => sensitiveAreas.some((own) => own === code));
}

function thresholdOf(model: Model, coordinates: Coordinates): number {
  return thresholdAt({ sensitive: isSensitivePlace(model, coordinates) });
}

/** Where a place stands among the tables. */
export function nameOf(coordinates: Coordinates): Pick<Finding, 'table' | 'code'> {
  const table = planTables.find((names) =>
    Object.keys(coordinates).every((each) => names.some((n) => n === each)),
  );
  return { table: table?.at(-1) ?? 'total', code: Object.values(coordinates).flat().join('.') || 'total' };
}

/** R6: every whole number of a printed small range is possible. */
export function rangeFindings(
  model: Model,
  printed: readonly PrintedCell[],
  witnesses: Witnesses,
): Finding[] {
  return printed.flatMap(({ cell, lo, hi, why }): Finding[] => {
    if (why === null || why === 'complement' || why === 'correction') return [];
    const sum = model.sumOf(cell.coordinates);
    for (let value = lo; value <= hi; value += 1) {
      if (!witnesses.possible(sum, [value, value]))
        return [{ rule: 'R6', table: cell.table, code: cell.code }];
    }
    return [];
  });
}

/** R3: is a place under a zero that is printed? Everybody knows it to be zero. */
export function underPrintedZero(
  model: Model,
  printed: readonly PrintedCell[],
): (place: Coordinates) => boolean {
  const areas = new Set(
    printed
      .filter(({ exact, hi, zeroShown }) => exact && hi === 0 && zeroShown)
      .flatMap(({ cell }) => expanded(model, 'area', cell.coordinates.area)),
  );
  return (place) => expanded(model, 'area', place.area).every((code) => areas.has(code));
}

/** Is it clear without any further question that a small number keeps enough values? True of most. */
function staysOpen(witnesses: Witnesses, sum: Int32Array, threshold: number): boolean {
  const small = [...witnesses.seen(sum)].filter((value) => value < threshold);
  return small.includes(0) && small.length >= rules.valuesPossible;
}

/**
 * R6: what is printed nowhere and is certainly small keeps several possible values, zero among them unless zeros of its
 * kind are printed (R3).
 */
export function unprintedFindings(
  model: Model,
  period: Period,
  printed: readonly PrintedCell[],
  witnesses: Witnesses,
): Finding[] {
  const keyOf = (coordinates: Coordinates) => [...model.sumOf(coordinates)].join();
  // Of a number that a correction hides nothing is said: it is as if it was not printed.
  const said = printed.filter(({ why }) => why !== 'correction');
  const known = new Set(said.map(({ cell }) => keyOf(cell.coordinates)));
  const isKnownZero = underPrintedZero(model, printed);
  const zerosShown = printed.some(({ zeroShown }) => zeroShown);
  return placesOf(period).flatMap((place): Finding[] => {
    const sum = model.sumOf(place);
    const threshold = thresholdOf(model, place);
    if (known.has(keyOf(place)) || isKnownZero(place) || staysOpen(witnesses, sum, threshold)) return [];
    if (witnesses.possible(sum, [threshold, Number.POSITIVE_INFINITY])) return [];
    const zero = (zerosShown && isZeroPrintable(place, period)) || witnesses.possible(sum, [0, 0]);
    const kept = zero && witnesses.several(sum, rules.valuesPossible, threshold);
    return kept ? [] : [{ rule: 'R6', ...nameOf(place) }];
  });
}

/** The ways to divide the codes of a place: into finest codes, and into groups that fill them. */
function divisionsOf(
  model: Model,
  name: SummaryDimension,
  codes: readonly string[],
): (readonly string[])[][] {
  const { groups } = codesAt(model, name);
  const inside = Object.values(groups).filter(
    (members) => members.length < codes.length && members.every((code) => codes.includes(code)),
  );
  const filled = inside.flat().length === codes.length;
  return [codes.map((code) => [code]), ...(filled ? [inside] : [])].filter((parts) => parts.length > 1);
}

/** R6: the hidden numbers of one line together are not a small number that can be worked out. */
export function remainderFindings(
  model: Model,
  printed: readonly PrintedCell[],
  witnesses: Witnesses,
): Finding[] {
  const keyOf = (coordinates: Coordinates) => [...model.sumOf(coordinates)].sort((a, b) => a - b).join();
  const shown = new Set(printed.filter(({ exact }) => exact).map(({ cell }) => keyOf(cell.coordinates)));
  const isSmallRest = (places: readonly Coordinates[], name: SummaryDimension): boolean => {
    const codes = places.flatMap((place) => expanded(model, name, place[name]));
    const place = { ...places[0], [name]: codes };
    const sum = model.sumOf(place);
    const threshold = thresholdOf(model, place);
    if (staysOpen(witnesses, sum, threshold)) return false;
    if (witnesses.possible(sum, [threshold, Number.POSITIVE_INFINITY])) return false;
    if (!witnesses.possible(sum, [1, threshold - 1])) return false;
    return !witnesses.several(sum, rules.valuesPossible, threshold);
  };
  /** A large number that can be worked out alone protects nothing. */
  const isKnownLarge = (place: Coordinates): boolean => {
    const sum = model.sumOf(place);
    const [value = 0, ...others] = witnesses.seen(sum);
    if (others.length > 0 || value < thresholdOf(model, place)) return false;
    return (
      !witnesses.possible(sum, [value + 1, Number.POSITIVE_INFINITY]) &&
      !witnesses.possible(sum, [0, value - 1])
    );
  };
  const findings: Finding[] = [];
  for (const { cell } of printed) {
    for (const names of planTables) {
      if (!Object.keys(cell.coordinates).every((own) => names.some((name) => name === own))) continue;
      for (const name of names) {
        const codes = expanded(model, name, cell.coordinates[name]);
        for (const parts of divisionsOf(model, name, codes)) {
          const children = parts.map((part): Coordinates => ({ ...cell.coordinates, [name]: part }));
          let open = children.filter((child) => !shown.has(keyOf(child)));
          while (open.length > 1) {
            if (open.length < children.length && isSmallRest(open, name)) {
              findings.push({ rule: 'R6', table: cell.table, code: cell.code });
              break;
            }
            const unknown = open.filter((child) => !isKnownLarge(child));
            if (unknown.length === open.length) break;
            open = unknown;
          }
        }
      }
    }
  }
  return findings;
}

/** R7: of nobody, of no age and sex, may anybody conclude that nearly all of them have one area or outcome. */
export function groupFindings(model: Model, witnesses: Witnesses): Finding[] {
  return groupQuestions.flatMap(({ given, about, codes: asked }) => {
    const rows: Coordinates[] =
      given === null
        ? [{}]
        : [...codesAt(model, given).codes, ...Object.keys(codesAt(model, given).groups)].map((code) => ({
            [given]: code,
          }));
    const { codes } = codesAt(model, about);
    return rows.flatMap((row) =>
      asked.flatMap((code): Finding[] => {
        const others = model.sumOf({ ...row, [about]: codes.filter((each) => each !== code) });
        if (witnesses.possible(others, [rules.othersPossible, Number.POSITIVE_INFINITY])) return [];
        const place = { ...row, [about]: code };
        return witnesses.possible(model.sumOf(place), [0, 0]) ? [] : [{ rule: 'R7', ...nameOf(place) }];
      }),
    );
  });
}

/** R1, R6: what a few households made keeps a wide range; `places` come from whoever has the cases. */
export function householdFindings(
  model: Model,
  places: readonly Coordinates[],
  witnesses: Witnesses,
): Finding[] {
  return places.flatMap((place): Finding[] => {
    return witnesses.isWide(model.sumOf(place), rules.threshold) ? [] : [{ rule: 'R1', ...nameOf(place) }];
  });
}
