/**
 * Attacks random corrections: `npm run attack -- --corrections --from 1 --to 10`. Each is protected beside the summary
 * it corrects and attacked by somebody who has both, and by households whose cases changed.
 */
import { stdout } from 'node:process';
import { protect } from '../../src-main/core/summary-protection/index.ts';
import type { Table } from '../support/attacker/index.ts';
import { attackCorrection, attackCorrectionByHousehold } from '../support/correction-attack.ts';
import { countedVillage } from '../support/counted-village.ts';
import { randomCorrection } from '../support/random-correction.ts';
import { solver } from '../support/solver.ts';

const period = '2026';

/** Households that attack each correction; every one takes about as long as everybody else together. */
const MOST_INSIDERS = 3;

function shownIn(counts: ReturnType<typeof protect>): number {
  const cells = counts?.tables.flatMap((table) => table.cells) ?? [];
  return cells.filter(({ status }) => status.kind === 'exact').length;
}

/** Attacks the corrections with these seeds; how many gave something away. */
export function attackCorrections(from: number, to: number): number {
  const counts = { corrections: 0, refused: 0, insiders: 0, before: 0, after: 0, slowest: 0 };
  let givenAway = 0;
  for (let seed = from; seed <= to; seed += 1) {
    const cases = countedVillage([29, 64, 102][seed % 3] ?? 29, seed);
    const before = protect(cases, period, solver);
    if (before === null) continue;
    const correction = randomCorrection(cases, before, [8, 3, 15, 25][seed % 4] ?? 8, seed);
    const { unchanged, deleted, added } = correction;
    const started = performance.now();
    const after = protect([...unchanged, ...added], period, solver, null, correction);
    counts.slowest = Math.max(counts.slowest, Math.round(performance.now() - started));
    counts.corrections += 1;
    if (after === null) {
      counts.refused += 1;
      continue;
    }
    counts.before += shownIn(before);
    counts.after += shownIn(after);
    const insiders = [...new Set([...deleted, ...added].map(({ household }) => household))].slice(
      0,
      MOST_INSIDERS,
    );
    counts.insiders += insiders.length;
    const found: Table[] = [];
    const findings = [
      ...attackCorrection(correction, after, period, found),
      ...insiders.flatMap((household) =>
        attackCorrectionByHousehold(correction, after, period, household, found),
      ),
    ];
    if (findings.length === 0) continue;
    givenAway += 1;
    stdout.write(`${seed}: ${findings.map(({ kind, where }) => `${kind} ${where}`).join('; ')}\n`);
  }
  stdout.write(
    `corrections  ${counts.corrections}, ${counts.refused} refused, ${counts.insiders} insiders, ${givenAway} gave something away; ` +
      `${counts.after} numbers shown, ${counts.before} before; slowest ${counts.slowest} ms\n`,
  );
  return givenAway;
}
