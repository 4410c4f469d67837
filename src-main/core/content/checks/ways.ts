import { type Condition, type Finding, type Guide, unknownAnswer } from '#contract';
import { answerPaths, evaluate } from '../evaluate.ts';
import { type Check, error, warning } from './finding.ts';

/** A list of conditions and where it stands; `before` are the questions it may name. */
interface Placed {
  readonly place: string;
  readonly when: readonly Condition[];
  readonly before: readonly string[];
}

function conditionsOf({ id, questions, table, steps }: Guide): Placed[] {
  const asked = questions.map((question) => question.id);
  return [
    ...questions.map(({ id: question, when }, position) => ({
      place: `guides/${id}/questions/${question}/when`,
      when,
      before: asked.slice(0, position),
    })),
    ...table.map(({ when }, position) => ({
      place: `guides/${id}/table/${position + 1}`,
      when,
      before: asked,
    })),
    ...steps.map(({ id: step, when }) => ({ place: `guides/${id}/steps/${step}/when`, when, before: asked })),
  ];
}

/** A condition names a question or an option that is not there. */
export const unknownCondition: Check = ({ content }) =>
  content.guides.flatMap((guide) => {
    const options = new Map(
      guide.questions.map((question) => [
        question.id,
        new Set([...question.options.map(({ id }) => id), unknownAnswer]),
      ]),
    );
    return conditionsOf(guide).flatMap(({ place, when }) =>
      when.flatMap((condition) =>
        Object.entries(condition).flatMap(([question, named]) => {
          const known = options.get(question);
          if (known === undefined) return [error('unknown-condition', place, question)];
          return named
            .filter((option) => !known.has(option))
            .map((option) => error('unknown-condition', place, `${question}=${option}`));
        }),
      ),
    );
  });

const noRow = 'no-row';

/** The guide with its rows numbered, so that evaluating it tells which row was taken; a row after the last is none. */
function numbered(guide: Guide): Guide {
  const rows = guide.table.map((row, position) => ({ ...row, outcome: String(position) }));
  return { ...guide, table: [...rows, { when: [], outcome: noRow }] };
}

interface Walked {
  readonly questions: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
  /** The first answers that lead to no outcome, `dopis=ano`; null when every way has one. */
  readonly lost: string | null;
  /** The way with the fewest steps: how many, and its answers. */
  readonly poorest: { readonly steps: number; readonly answers: string };
}

/** One step is hardly a guide; none is a dead end. */
const enoughSteps = 2;

/** Goes every way through the questions, „nevím“ included. */
function walkAll(guide: Guide): Walked {
  const questions = new Set<string>();
  const rows = new Set<string>();
  const steps = new Set<string>();
  let lost: string | null = null;
  let poorest = { steps: Number.POSITIVE_INFINITY, answers: '' };
  const counted = numbered(guide);
  for (const path of answerPaths(guide)) {
    const { asked, outcome, steps: taken } = evaluate(counted, path);
    for (const question of asked) questions.add(question);
    for (const { step } of taken) steps.add(step);
    rows.add(outcome);
    const answers = path.map(({ question, option }) => `${question}=${option}`).join(' ') || noRow;
    if (outcome === noRow) lost ??= answers;
    if (taken.length < poorest.steps) poorest = { steps: taken.length, answers };
  }
  return { questions, rows, steps, lost, poorest };
}

/** Questions, rows of the table, outcomes and steps that no answers lead to. */
function unreached(guide: Guide, { questions, rows, steps }: Walked): Finding[] {
  const own = `guides/${guide.id}`;
  const outcomes = new Set(
    guide.table.filter((_, row) => rows.has(String(row))).map(({ outcome }) => outcome),
  );
  const dead = (list: string, things: readonly { readonly id: string }[], reached: ReadonlySet<string>) =>
    things
      .filter(({ id }) => !reached.has(id))
      .map(({ id }) => error('unreachable', `${own}/${list}/${id}`, id));
  return [
    ...dead('questions', guide.questions, questions),
    ...dead('outcomes', guide.outcomes, outcomes),
    ...dead('steps', guide.steps, steps),
    ...guide.table.flatMap(({ outcome }, row) =>
      rows.has(String(row)) ? [] : [error('unreachable', `${own}/table/${row + 1}`, outcome)],
    ),
  ];
}

function poorWays({ id }: Guide, { poorest: { steps, answers } }: Walked): Finding[] {
  if (steps >= enoughSteps) return [];
  return [(steps === 0 ? error : warning)('not-covered', `guides/${id}/steps`, `${answers}: ${steps}`)];
}

function uncovered(guide: Guide, { lost }: Walked): Finding[] {
  const own = `guides/${guide.id}`;
  const later = conditionsOf(guide).flatMap(({ place, when, before }) =>
    when
      .flatMap((condition) => Object.keys(condition))
      .filter((question) => guide.questions.some(({ id }) => id === question) && !before.includes(question))
      .map((question) => error('not-covered', place, question)),
  );
  const open = (guide.table.at(-1)?.when.length ?? 1) > 0;
  const rows = open ? [error('not-covered', `${own}/table`, String(guide.table.length))] : [];
  return [...later, ...rows, ...(lost === null ? [] : [error('not-covered', `${own}/table`, lost)])];
}

/**
 * Nobody at the door answers questions with more ways than this; and a pack of a stranger, who is not trusted yet
 * when it is checked, must not keep the program busy by them.
 */
const mostWays = 2000;

function countWays({ questions }: Guide): number {
  return questions.reduce((product, { options }) => product * (options.length + 1), 1);
}

/** Walks every guide in every branch: what is never reached, and which answers lead nowhere. */
export const ways: Check = ({ content }) =>
  content.guides.flatMap((guide) => {
    const count = countWays(guide);
    if (count > mostWays) return [error('not-covered', `guides/${guide.id}/questions`, String(count))];
    const walked = walkAll(guide);
    return [...unreached(guide, walked), ...uncovered(guide, walked), ...poorWays(guide, walked)];
  });
