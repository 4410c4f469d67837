import { Instance } from '../../scripts/protect/instance.ts';
import { releaseOf } from '../../scripts/protect/release-of.ts';
import type { Answer, Instance as AttackedInstance } from './attacker/index.ts';
import { solver } from './solver.ts';

/** What the program would release of an instance, as `npm run -s protect` prints it. */
export function released(instance: AttackedInstance): Answer {
  return releaseOf(Instance.parse(instance), solver);
}

export function hiddenCells(answer: Answer): number {
  return answer.releases.flatMap(({ cells }) => cells).filter(({ v }) => v === null).length;
}

export function shownCells(answer: Answer): number {
  return answer.releases.flatMap(({ cells }) => cells).filter(({ v }) => v !== null).length;
}
