import { situations, type Walk } from '#contract';
import { evaluate, guideOn } from '../content/index.ts';
import type { CommandContext, HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';
import { findRequest, touchRequest } from '../requests/index.ts';
import { finishStepTasks, makeStepTasks, reopenStepTask, withoutTask } from '../tasks/index.ts';
import { requireKind } from '../vault-kind.ts';
import {
  deleteWalk,
  dropUnusedWordings,
  isDone,
  keepWording,
  listWalks,
  updateWalk,
  withAnswer,
  withStepDone,
  withStepUndone,
} from '../walks/index.ts';
import { affectedWalks, changesFor } from './changed.ts';
import { findGuides } from './find.ts';
import { guideLine, guidesOn, walkLine } from './line.ts';
import { readingOf } from './reading.ts';
import { answersThatStay, begun, checkAnswer, findBegun, findStanding, standingOf, today } from './way.ts';

export { findGuides } from './find.ts';

function handOf({ host, open }: Pick<CommandContext, 'host' | 'open'>) {
  return { person: open.person.id, at: host.clock.now().toISOString() };
}

/** The journal says which request a way belongs to, or which way on its own it was. */
function subjectOf({ id, request }: Walk): string {
  return request ?? id;
}

export const guidesHandlers: HandlersOf<'guides'> = {
  list(context) {
    const { library, day } = today(context);
    return { guides: guidesOn(library, situations, day).map((guide) => guideLine(library, guide, day)) };
  },

  find(context, { text, limit }) {
    const { library, day } = today(context);
    return { hits: findGuides(library, day, text, limit) };
  },

  read: (context, way) => readingOf(context.reader, findStanding(context, way)),

  evaluate(context, { guide: id, answers }) {
    const { library, day } = today(context);
    const guide = guideOn(library, id, day) ?? fail('not-found');
    for (const { question, option } of answers) checkAnswer(guide, question, option);
    return evaluate(guide, answers);
  },

  /** An answer leaves no row of its own in the journal, only the beginning of the way does. */
  answer(context, { question, option, ...way }) {
    const { reader, change } = context;
    const standing = findStanding(context, way);
    checkAnswer(standing.guide, question, option);
    const given = standing.walk?.answers.find((answer) => answer.question === question)?.option ?? null;
    if (given === option) return readingOf(reader, standing);
    const hand = handOf(context);
    const note = (walk: Walk) => ({ kind: 'guide.walk-started', subject: subjectOf(walk) });
    change(standing.walk === null ? note : null, (writer) => {
      const walk = begun(writer, standing, hand);
      updateWalk(writer, withAnswer(walk, question, option, hand.at));
      return walk;
    });
    return readingOf(reader, findStanding(context, way));
  },

  markStep(context, { step, done, ...way }) {
    const { reader, change } = context;
    const standing = findStanding(context, way);
    const { walk, guide } = standing;
    if ((walk !== null && isDone(walk, step)) === done) {
      return readingOf(reader, standing);
    }
    const title = guide.steps.find(({ id }) => id === step)?.title;
    if (done && title === undefined) fail('invalid-input', { field: 'step' });
    const hand = handOf(context);
    change(
      (marked: Walk) => ({
        kind: done ? 'guide.step-done' : 'guide.step-undone',
        subject: subjectOf(marked),
      }),
      (writer) => {
        const before = begun(writer, standing, hand);
        const mark = { step, title: title ?? step, ...hand };
        const after = done ? withStepDone(before, mark) : withStepUndone(before, step, hand.at);
        updateWalk(writer, after);
        if (done) finishStepTasks(writer, way, step, hand);
        else reopenStepTask(writer, way, step);
        if (done && way.request !== null) touchRequest(writer, way.request, hand.at);
        return after;
      },
    );
    return readingOf(reader, findStanding(context, way));
  },

  makeTasks(context, { tasks, ...way }) {
    requireKind('tasks', context.open);
    const { reader, change } = context;
    const standing = findStanding(context, way);
    const known = new Set(standing.guide.steps.map(({ id }) => id));
    if (tasks.some(({ step }) => !known.has(step))) fail('invalid-input', { field: 'step' });
    const { walk } = standing;
    const undone = tasks.filter(({ step }) => walk === null || !isDone(walk, step));
    const wanted = withoutTask(reader, way, undone);
    if (wanted.length === 0) return { made: 0 };
    const hand = handOf(context);
    const note = (going: Walk) => ({ kind: 'guide.tasks-made', subject: subjectOf(going) });
    change(note, (writer) => {
      makeStepTasks(writer, way, wanted, hand);
      return begun(writer, standing, hand);
    });
    return { made: wanted.length };
  },

  walks(context, { request }) {
    const { open, reader } = context;
    if (request !== null) {
      requireKind('requests', open);
      if (findRequest(reader, request) === null) fail('not-found');
    }
    const walks = listWalks(reader, request).map((numbered) => {
      const { guide } = numbered.walk;
      return walkLine(numbered, standingOf(context, { guide, request }, numbered.walk));
    });
    return { walks };
  },

  forgetWalk(context, { walk: id }) {
    const { walk } = findBegun(context, id);
    context.change({ kind: 'guide.walk-forgotten', subject: subjectOf(walk) }, (writer) => {
      deleteWalk(writer, id);
      dropUnusedWordings(writer);
    });
    return {};
  },

  affected: (context) => ({ walks: affectedWalks(context) }),

  difference: (context, { walk }) => changesFor(findBegun(context, walk)),

  adopt(context, { walk: id }) {
    const { reader, change } = context;
    const standing = findBegun(context, id);
    const { walk, current, older } = standing;
    if (older === null) return readingOf(reader, standing);
    const { hash, reading } = current ?? fail('not-found');
    const { at } = handOf(context);
    change({ kind: 'guide.adopted', subject: subjectOf(walk) }, (writer) => {
      keepWording(writer, hash, reading, at);
      const answers = answersThatStay(walk.answers, reading.guide);
      updateWalk(writer, { ...walk, answers, pinned: hash, changedAt: at });
      dropUnusedWordings(writer);
    });
    return readingOf(reader, findBegun(context, id));
  },
};
