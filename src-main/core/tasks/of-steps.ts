import { randomUUID } from 'node:crypto';
import type { Task } from '#contract';
import type { Reader, Writer } from '../../store/index.ts';
import type { Way } from '../walks/index.ts';
import { insertTask, lastDoneTask, openTasksOfWay, updateTask } from './repository.ts';

/** Who changes something and when (a moment in UTC). */
export interface Hand {
  readonly person: string;
  readonly at: string;
}

/** A task to be made of a step. `due` is a Prague day. */
export interface StepTask {
  readonly step: string;
  readonly title: string;
  readonly due: string | null;
}

/** A task nobody has done yet. */
export function newTask(
  { title, due }: Pick<StepTask, 'title' | 'due'>,
  request: string | null,
  origin: Task['origin'],
  { person, at }: Hand,
): Task {
  return {
    ...{ id: randomUUID(), request, requestNumber: null, title, due, origin },
    ...{ createdAt: at, createdBy: person, doneAt: null, doneBy: null, removedAt: null },
  };
}

/** Of the tasks wanted those that may be made: a step that has an open task gets no second one. */
export function withoutTask(reader: Reader, way: Way, wanted: readonly StepTask[]): StepTask[] {
  const taken = new Set(openTasksOfWay(reader, way).map(({ origin }) => origin?.step));
  return wanted.filter(({ step }) => {
    const free = !taken.has(step);
    taken.add(step);
    return free;
  });
}

/** Makes tasks of steps of a way. */
export function makeStepTasks(writer: Writer, way: Way, wanted: readonly StepTask[], hand: Hand): void {
  for (const { step, ...words } of wanted) {
    insertTask(writer, newTask(words, way.request, { guide: way.guide, step }, hand));
  }
}

/** A step was done on its guide: its open task is done too. */
export function finishStepTasks(writer: Writer, way: Way, step: string, { person, at }: Hand): void {
  for (const task of openTasksOfWay(writer, way)) {
    if (task.origin?.step === step) updateTask(writer, { ...task, doneAt: at, doneBy: person });
  }
}

/** A step was not done after all: its task waits again, unless another one already does. */
export function reopenStepTask(writer: Writer, way: Way, step: string): void {
  if (openTasksOfWay(writer, way).some(({ origin }) => origin?.step === step)) return;
  const task = lastDoneTask(writer, way, step);
  if (task !== null) updateTask(writer, { ...task, doneAt: null, doneBy: null });
}
