import type { DoneStep, Evaluation, Walk } from '#contract';

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

/** The way with another answer to a question; `option` null takes the answer back. Done steps stay. Pure. */
export function withAnswer(walk: Walk, question: string, option: string | null, at: string): Walk {
  const others = walk.answers.filter((answer) => answer.question !== question);
  const answers = option === null ? others : [...others, { question, option }];
  return { ...walk, answers, changedAt: at };
}

/** Done steps that the answers do not ask for (any more). Pure. */
export function doneBeside(done: readonly DoneStep[], { steps }: Pick<Evaluation, 'steps'>): DoneStep[] {
  const asked = new Set(steps.map(({ step }) => step));
  return done.filter(({ step }) => !asked.has(step));
}
