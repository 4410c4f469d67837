import type { Highs, Model } from 'highs';
import packaged from 'highs';

/**
 * The only door to the linear solver HiGHS. Its answers are floating-point: nobody may call a release safe because
 * of them, only because of whole-number tables that were added up again (disclosure control §5).
 */

/** A sum of columns between two bounds, both inclusive; infinite where there is none. */
export interface Row {
  readonly columns: Int32Array;
  /** Coefficients; null means one for each column. */
  readonly factors: Float64Array | null;
  readonly lo: number;
  readonly hi: number;
}

export interface Column {
  readonly lo: number;
  readonly hi: number;
  readonly cost: number;
  readonly whole: boolean;
}

export interface Answer {
  readonly values: Float64Array;
  /** Shadow prices of the rows; only of a relaxed problem. */
  readonly prices: Float64Array;
  readonly objective: number;
}

/**
 * A problem that is solved again and again with other bounds and costs. `minimise` answers null when there is no
 * solution, and also when the solver gave up: whoever asks for a possible value then does not get one.
 */
export interface LinearProblem {
  bound(row: number, lo: number, hi: number): void;
  price(costs: Float64Array): void;
  /** Least cost with one more row. `relaxed` lets whole numbers be fractions. */
  minimise(extra: Row | null, relaxed: boolean): Answer | null;
  dispose(): void;
}

export interface Solver {
  /** `slack`: by how much an answer in whole numbers may cost more than the cheapest one. */
  problem(columns: readonly Column[], rows: readonly Row[], slack?: number): LinearProblem;
}

/** Branch-and-bound stops after so many nodes; a count and not a time, so that every machine stops at the same place. */
const MOST_NODES = 20_000;

function factorsOf({ columns, factors }: Row): Float64Array {
  return factors ?? new Float64Array(columns.length).fill(1);
}

/** In fractions, until whole numbers are asked for. */
function modelOf(highs: Highs, columns: readonly Column[], rows: readonly Row[], slack: number): Model {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    starts[at + 1] = (starts[at] ?? 0) + row.columns.length;
  });
  const entries = starts.at(-1) ?? 0;
  const indices = new Int32Array(entries);
  const values = new Float64Array(entries);
  rows.forEach((row, at) => {
    indices.set(row.columns, starts[at] ?? 0);
    values.set(factorsOf(row), starts[at] ?? 0);
  });
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: Float64Array.from(columns, ({ lo }) => lo),
    colUpper: Float64Array.from(columns, ({ hi }) => hi),
    rowLower: Float64Array.from(rows, ({ lo }) => lo),
    rowUpper: Float64Array.from(rows, ({ hi }) => hi),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
  });
  model.options.set({
    output_flag: false,
    random_seed: 0,
    presolve: 'off',
    mip_max_nodes: MOST_NODES,
    mip_rel_gap: 0,
    mip_abs_gap: slack,
  });
  return model;
}

class HighsProblem implements LinearProblem {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #columns: readonly Column[];
  readonly #rows: number;
  #relaxed = true;

  constructor(highs: Highs, columns: readonly Column[], rows: readonly Row[], slack: number) {
    this.#highs = highs;
    this.#columns = columns;
    this.#rows = rows.length;
    this.#model = modelOf(highs, columns, rows, slack);
  }

  bound(row: number, lo: number, hi: number): void {
    this.#model.changeRowBounds(row, lo, hi);
  }

  price(costs: Float64Array): void {
    this.#model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
  }

  #relax(relaxed: boolean): void {
    if (relaxed === this.#relaxed) return;
    this.#relaxed = relaxed;
    if (relaxed) this.#model.clearIntegrality();
    else {
      const types = Int32Array.from(this.#columns, ({ whole }) => (whole ? 1 : 0));
      this.#model.changeColsIntegrality({ kind: 'range', from: 0, to: types.length - 1 }, types);
    }
    // Fractions are found in fewer steps than it takes to make the problem smaller first.
    this.#model.options.set({ presolve: relaxed ? 'off' : 'choose' });
  }

  minimise(extra: Row | null, relaxed: boolean): Answer | null {
    const model = this.#model;
    this.#relax(relaxed);
    if (extra !== null) {
      model.addRow(extra.lo, extra.hi, { indices: extra.columns, values: factorsOf(extra) });
    }
    try {
      // From the start each time: few steps lead from there, and no answer depends on what was asked before.
      model.clearSolver();
      const { modelStatus } = model.run();
      if (modelStatus !== this.#highs.constants.modelStatus.optimal) return null;
      const { colValue, rowDual } = model.getSolution();
      return { values: colValue, prices: rowDual, objective: model.getObjectiveValue() };
    } catch (error) {
      // A run that failed proves nothing.
      if (!(error instanceof this.#highs.errors.HighsError)) throw error;
      return null;
    } finally {
      if (extra !== null) model.deleteRows({ kind: 'set', indices: [this.#rows] });
    }
  }

  dispose(): void {
    this.#model.dispose();
  }
}

// The package's types describe its CommonJS form; what is imported here is the loader itself.
const loadHighs = packaged as unknown as typeof packaged.default;

/** Starts the solver. `wasm` is the content of `highs.wasm`, read from disk by the caller; no network is used. */
export async function loadSolver(wasm: Uint8Array): Promise<Solver> {
  const highs = await loadHighs({ wasmBinary: wasm });
  return { problem: (columns, rows, slack = 0) => new HighsProblem(highs, columns, rows, slack) };
}
