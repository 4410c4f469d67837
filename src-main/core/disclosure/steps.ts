import { boundsOf, fixedRows, type Knowledge } from './knowledge.ts';
import type { Column, Row } from './solver.ts';

/**
 * The tables an attacker could think of, as steps of its unknowns away from the truth: up by one, or down. Without a
 * step everything he was told holds already, so a solver that starts there has only what is asked of it to mend.
 */
export interface Steps {
  /** One for the steps up of an unknown, and one for those down where it is not zero already. */
  readonly columns: readonly Column[];
  /** Rows that hold whatever is hidden. */
  fixed(): Row[];
  /** A sum of unknowns that lies between two bounds, both inclusive. */
  rowOf(sum: Int32Array, lo: number, hi: number): Row;
  /** The table that is reached by so many steps, rounded to whole numbers. */
  tableOf(values: Float64Array): Int32Array;
}

/** The steps this attacker cannot rule out: none away from what he knows, none below zero. */
export function stepsFrom(knowledge: Knowledge): Steps {
  const { space } = knowledge;
  const steps = [...space.truth].flatMap((value, unknown) => {
    const { lo, hi } = boundsOf(knowledge, unknown);
    const both = [
      { unknown, sign: 1, most: hi - value },
      { unknown, sign: -1, most: value - lo },
    ];
    return both.filter(({ most }) => most > 0);
  });
  const columnsOf: number[][] = Array.from({ length: space.size }, () => []);
  steps.forEach(({ unknown }, column) => {
    columnsOf[unknown]?.push(column);
  });

  function inSteps({ columns: sum, factors, lo, hi }: Row): Row {
    const columns: number[] = [];
    const signs: number[] = [];
    let value = 0;
    sum.forEach((unknown, at) => {
      const factor = factors?.[at] ?? 1;
      value += factor * (space.truth[unknown] ?? 0);
      for (const column of columnsOf[unknown] ?? []) {
        columns.push(column);
        signs.push(factor * (steps[column]?.sign ?? 1));
      }
    });
    const row = { columns: Int32Array.from(columns), factors: Float64Array.from(signs) };
    return { ...row, lo: lo - value, hi: hi - value };
  }

  return {
    columns: steps.map(({ most }) => ({ lo: 0, hi: most, cost: 0, whole: true })),
    fixed: () => fixedRows(knowledge).map(inSteps),
    rowOf: (sum, lo, hi) => inSteps({ columns: sum, factors: null, lo, hi }),
    tableOf(values) {
      const reached = Float64Array.from(space.truth);
      steps.forEach(({ unknown, sign }, column) => {
        reached[unknown] = (reached[unknown] ?? 0) + sign * (values[column] ?? Number.NaN);
      });
      return Int32Array.from(reached, Math.round);
    },
  };
}
