import type { Task } from '#contract';
import type { Reader, Writer } from '../../store/index.ts';
import type { CommandContext, HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';
import { dayInPrague, findRequest, touchRequest } from '../requests/index.ts';
import { markOnWalk } from '../walks/index.ts';
import { type Hand, newTask } from './of-steps.ts';
import { findLiveTask, insertTask, openTasks, tasksOfRequest, updateTask } from './repository.ts';

export { finishStepTasks, makeStepTasks, reopenStepTask, withoutTask } from './of-steps.ts';

function handOf({ host, open }: Pick<CommandContext, 'host' | 'open'>): Hand {
  return { person: open.person.id, at: host.clock.now().toISOString() };
}

/** The task as it is stored after a change. */
function stored(reader: Reader, id: string): Task {
  return findLiveTask(reader, id) ?? fail('not-found');
}

/** A task on the list: not removed, and its request not in the bin. Anything else is `not-found`. */
function listedTask(reader: Reader, id: string): Task {
  const task = stored(reader, id);
  return task.removedAt === null ? task : fail('not-found');
}

/** A task of a step and the step itself are done together. */
function markStep(writer: Writer, { origin, request, title }: Task, done: boolean, hand: Hand): void {
  if (origin === null) return;
  markOnWalk(writer, { guide: origin.guide, request }, { step: origin.step, title, ...hand }, done);
}

export const tasksHandlers: HandlersOf<'tasks'> = {
  open: ({ host, reader }) => ({ tasks: openTasks(reader), today: dayInPrague(host.clock.now()) }),

  ofRequest({ host, reader }, { request }) {
    if (findRequest(reader, request) === null) fail('not-found');
    return { tasks: tasksOfRequest(reader, request), today: dayInPrague(host.clock.now()) };
  },

  add(context, { request, title, due }) {
    const { reader, change } = context;
    if (request !== null && findRequest(reader, request)?.binnedAt !== null) fail('not-found');
    const task = newTask({ title, due }, request, null, handOf(context));
    change({ kind: 'task.added', subject: task.id }, (writer) => insertTask(writer, task));
    return stored(reader, task.id);
  },

  change({ reader, change }, { id, title, due }) {
    const task = listedTask(reader, id);
    if (task.title === title && task.due === due) return task;
    change({ kind: 'task.changed', subject: id }, (writer) => updateTask(writer, { ...task, title, due }));
    return stored(reader, id);
  },

  setDone(context, { id, done }) {
    const { reader, change } = context;
    const task = listedTask(reader, id);
    if ((task.doneAt !== null) === done) return task;
    const hand = handOf(context);
    change({ kind: done ? 'task.done' : 'task.reopened', subject: id }, (writer) => {
      updateTask(writer, { ...task, doneAt: done ? hand.at : null, doneBy: done ? hand.person : null });
      markStep(writer, task, done, hand);
      // Work was done for somebody. To plan it, to put it off or to take a mark back moves nothing on.
      if (done && task.request !== null) touchRequest(writer, task.request, hand.at);
    });
    return stored(reader, id);
  },

  setRemoved({ host, reader, change }, { id, removed }) {
    const task = stored(reader, id);
    if ((task.removedAt !== null) === removed) return {};
    const removedAt = removed ? host.clock.now().toISOString() : null;
    change({ kind: removed ? 'task.removed' : 'task.restored', subject: id }, (writer) =>
      updateTask(writer, { ...task, removedAt }),
    );
    return {};
  },
};
