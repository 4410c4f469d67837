/**
 * Attacks as many random instances as it is told: `npm run attack -- --from 1 --to 1000`. Prints a line for each
 * family and one for each instance that gave something away; the exit code says whether any did. `--summaries`
 * attacks summaries of random villages instead, `--corrections` random corrections of them (minutes each).
 */
import { argv, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { attack, type Instance } from '../support/attacker/index.ts';
import { families, lagInstance, smallInstance, village } from '../support/instances/index.ts';
import { hiddenCells, released, shownCells } from '../support/protect.ts';
import { attackCorrections } from './attack-corrections.ts';
import { attackSummaries } from './attack-summaries.ts';

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    from: { type: 'string', default: '1' },
    to: { type: 'string', default: '100' },
    only: { type: 'string' },
    summaries: { type: 'boolean', default: false },
    corrections: { type: 'boolean', default: false },
  },
});

const makers = new Map<string, (seed: number) => Instance>([
  ...families.map((family): [string, (seed: number) => Instance] => [
    family,
    (seed) => smallInstance(family, seed),
  ]),
  ['lag', lagInstance],
  ['village', (seed) => village(15 + ((seed * 37) % 286), seed, true)],
]);

let found = 0;
if (values.summaries) found = attackSummaries(Number(values.from), Number(values.to));
if (values.corrections) found = attackCorrections(Number(values.from), Number(values.to));
for (const [name, make] of makers) {
  if (values.summaries || values.corrections || (values.only !== undefined && values.only !== name)) continue;
  const counts = { instances: 0, refused: 0, givenAway: 0, shown: 0, hidden: 0, slowest: 0 };
  for (let seed = Number(values.from); seed <= Number(values.to); seed += 1) {
    const instance = make(seed);
    const started = performance.now();
    const answer = released(instance);
    counts.slowest = Math.max(counts.slowest, Math.round(performance.now() - started));
    counts.instances += 1;
    counts.shown += shownCells(answer);
    counts.hidden += hiddenCells(answer);
    if (answer.refused !== undefined) {
      counts.refused += 1;
      continue;
    }
    const findings = attack(instance, answer);
    if (findings.length === 0) continue;
    counts.givenAway += 1;
    stdout.write(`${instance.id}: ${findings.map(({ kind, where }) => `${kind} ${where}`).join('; ')}\n`);
  }
  found += counts.givenAway;
  stdout.write(
    `${name.padEnd(12)} ${counts.instances} instances, ${counts.refused} refused, ${counts.givenAway} gave something away; ` +
      `${counts.shown} numbers shown, ${counts.hidden} hidden; slowest ${counts.slowest} ms\n`,
  );
}
process.exitCode = found === 0 ? 0 : 1;
