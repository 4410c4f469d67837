import { type Period, type ProtectedCounts, type SummaryKnowledge, summaryAreas } from '#contract';
import type { Row, Solver } from '../disclosure/index.ts';
import { bothPackages, type Corrected } from './both-packages.ts';
import { type Coordinates, type Model, modelOf, printedOf } from './model.ts';
import { rowsOf, Witnesses } from './witnesses.ts';

/** Areas somebody may have come with, the sensitive situations as one. */
const areaAnswers = [...summaryAreas.slice(0, summaryAreas.indexOf('none') + 1), 'sensitive'] as const;

/** What a neighbour cannot and can rule out about one person. */
export interface NeighbourAnswer {
  readonly about: 'area' | 'outcome';
  readonly possible: string[];
  readonly excluded: string[];
}

interface Known {
  readonly model: Model;
  readonly all: Pick<Model, 'size' | 'links'>;
  readonly numbers: readonly Row[];
}

function knownFrom(counts: ProtectedCounts, period: Period, corrected: Corrected | null): Known {
  const both = corrected === null ? null : bothPackages(corrected, counts, period);
  if (both !== null) return { model: both.after.model, all: both.parted, numbers: both.rows };
  const model = modelOf(period);
  return { model, all: model, numbers: rowsOf(model, printedOf(counts, period) ?? []) };
}

/**
 * A1, the nosy neighbour: knows that somebody of this age and sex asked for help (and perhaps with what), has the
 * file, and wants to know with what (or how it ended). An answer is possible when a whole-number table fits both
 * the file and a person like that; of the cases nothing is used but the printed numbers. `corrected`: he also has the
 * file that this one takes the place of.
 */
export function neighbourLearns(
  counts: ProtectedCounts,
  period: Period,
  { age, sex, area }: SummaryKnowledge,
  solver: Solver,
  corrected: Corrected | null = null,
): NeighbourAnswer {
  const { model, numbers, all } = knownFrom(counts, period, corrected);
  const about = area === null ? 'area' : 'outcome';
  const outcomes = Object.keys(model.dimensions.find(({ name }) => name === 'outcome')?.groups ?? {});
  const answers: readonly string[] = area === null ? areaAnswers : outcomes;
  const isPossible = (answer: string): boolean => {
    const within = area ?? answer;
    const facts: Coordinates[] = [
      { area: within },
      ...(age === null ? [] : [{ area: within, age }]),
      ...(sex === null ? [] : [{ area: within, sex }]),
      ...(area === null ? [] : [{ area, outcome: answer }]),
    ];
    const rows = facts.map((fact): Row => {
      return { columns: model.sumOf(fact), factors: null, lo: 1, hi: Number.POSITIVE_INFINITY };
    });
    const witnesses = new Witnesses(all, [...numbers, ...rows], solver);
    try {
      return witnesses.begin(1);
    } finally {
      witnesses.dispose();
    }
  };
  const possible = answers.filter(isPossible);
  return { about, possible, excluded: answers.filter((answer) => !possible.includes(answer)) };
}
