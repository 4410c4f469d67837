import { type Answer, type Condition, type Evaluation, type Guide, unknownAnswer } from '#contract';

/** What was answered, question by question. A question that is not here counts as „nevím“. */
type Answered = ReadonlyMap<string, string>;

/** What a list of conditions came to: whether it holds, and the answers that made it hold. */
interface Verdict {
  readonly holds: boolean;
  readonly because: Answer[];
}

function conditionHolds(condition: Condition, answered: Answered): boolean {
  return Object.entries(condition).every(([question, options]) =>
    options.includes(answered.get(question) ?? unknownAnswer),
  );
}

/** Reasons name given answers only: „nevím“ that nobody said would be a reason out of thin air. */
function judge(conditions: readonly Condition[], asked: readonly string[], answered: Answered): Verdict {
  if (conditions.length === 0) return { holds: true, because: [] };
  const first = conditions.find((condition) => conditionHolds(condition, answered));
  if (first === undefined) return { holds: false, because: [] };
  const because = asked
    .filter((question) => first[question] !== undefined && answered.has(question))
    .map((question) => ({ question, option: answered.get(question) ?? unknownAnswer }));
  return { holds: true, because };
}

function isPossible(guide: Guide, { question, option }: Answer): boolean {
  if (option === unknownAnswer) return true;
  return guide.questions.some(
    ({ id, options }) => id === question && options.some((one) => one.id === option),
  );
}

/** Asks the questions in order: one whose condition does not hold is passed over, with any answer it had. */
function ask(guide: Guide, answers: readonly Answer[]): { asked: string[]; answered: Answered } {
  const given = new Map(
    answers
      .filter((answer) => isPossible(guide, answer))
      .map(({ question, option }) => [question, option] as const),
  );
  const asked: string[] = [];
  const answered = new Map<string, string>();
  for (const { id, when } of guide.questions) {
    if (!judge(when, asked, answered).holds) continue;
    asked.push(id);
    const option = given.get(id);
    if (option !== undefined) answered.set(id, option);
  }
  return { asked, answered };
}

/**
 * What a guide says to some answers: the questions that are asked, the outcome and the steps, each with the
 * answers that decided it. A question nobody answered counts as „nevím“ but is no reason; answers to
 * questions that are not asked, or to options that are not there, count as nothing. The order in which the
 * answers were given does not matter. Pure.
 */
export function evaluate(guide: Guide, answers: readonly Answer[]): Evaluation {
  const { asked, answered } = ask(guide, answers);
  // The last row holds for everybody; a guide that is still being written may lack it.
  const row = guide.table.find(({ when }) => judge(when, asked, answered).holds) ?? guide.table.at(-1);
  if (row === undefined) throw new RangeError('A guide has at least one row in its table.');
  return {
    asked,
    pending: asked.find((question) => !answered.has(question)) ?? null,
    outcome: row.outcome,
    outcomeBecause: judge(row.when, asked, answered).because,
    steps: guide.steps.flatMap(({ id, when }) => {
      const { holds, because } = judge(when, asked, answered);
      return holds ? [{ step: id, because }] : [];
    }),
  };
}

/**
 * All ways through the questions of a guide, each a complete list of answers with „nevím“ among them. A question
 * whose condition does not hold is not asked on that way. A guide without questions has one way: no answers.
 */
export function answerPaths(guide: Guide): Answer[][] {
  let paths: Answer[][] = [[]];
  for (const { id, when, options } of guide.questions) {
    paths = paths.flatMap((path) => {
      const answered = new Map(path.map(({ question, option }) => [question, option]));
      if (!judge(when, [], answered).holds) return [path];
      const choices = [...options.map((option) => option.id), unknownAnswer];
      return choices.map((option) => [...path, { question: id, option }]);
    });
  }
  return paths;
}
