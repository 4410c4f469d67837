import type { Row } from '../disclosure/index.ts';
import type { Model } from './model.ts';

/** A model whose cases are counted in parts that share none: everything once for each part. */
export interface Parted extends Pick<Model, 'size' | 'links'> {
  /** Some of the parts together, as if they were a model of their own. */
  together(parts: readonly number[]): Model;
}

function shifted(columns: Int32Array, by: number): Int32Array {
  return columns.map((column) => column + by);
}

/** Divides a model into so many parts. */
export function partsOf(model: Model, parts: number): Parted {
  const { size, dimensions, links } = model;
  const all = Array.from({ length: parts }, (_, part) => part);
  const own = {
    size: size * parts,
    links: all.flatMap((part) =>
      links.map((row): Row => ({ ...row, columns: shifted(row.columns, part * size) })),
    ),
  };
  return {
    ...own,
    together: (chosen) => ({
      ...own,
      dimensions,
      sumOf(coordinates) {
        const sum = model.sumOf(coordinates);
        return Int32Array.from(chosen.flatMap((part) => [...shifted(sum, part * size)]));
      },
    }),
  };
}
