import type { DoneStep, Walk } from '#contract';

/** A step and what was done with it. `title` is how it read then; `at` a moment in UTC. */
export interface Mark {
  readonly step: string;
  readonly title: string;
  readonly at: string;
  readonly person: string;
}

/** Whether somebody marked the step as done. */
export function isDone({ done }: Walk, step: string): boolean {
  return done.some((mark) => mark.step === step);
}

/** The way with the step done; a step that already was keeps its first mark. Pure. */
export function withStepDone(walk: Walk, { step, title, at, person }: Mark): Walk {
  if (isDone(walk, step)) return walk;
  const mark: DoneStep = { step, title, doneAt: at, doneBy: person };
  return { ...walk, done: [...walk.done, mark], changedAt: at };
}

/** The way with the step not done after all. Pure. */
export function withStepUndone(walk: Walk, step: string, at: string): Walk {
  if (!isDone(walk, step)) return walk;
  return { ...walk, done: walk.done.filter((mark) => mark.step !== step), changedAt: at };
}
