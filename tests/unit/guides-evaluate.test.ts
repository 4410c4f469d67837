import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, type Guide, unknownAnswer } from '#contract';
import { answerPaths, evaluate } from '../../src-main/core/content/index.ts';
import { sampleGuide } from '../support/content.ts';

const guide = sampleGuide('A1');

function answers(given: Record<string, string>): Answer[] {
  return Object.entries(given).map(([question, option]) => ({ question, option }));
}

/** Some answers to the sample guide, in any order, with stale and impossible ones among them. */
const someAnswers = fc
  .uniqueArray(
    fc.record({
      question: fc.constantFrom('dopis', 'sam', 'davno-zrusena'),
      option: fc.constantFrom('ano', 'ne', unknownAnswer, 'mozna'),
    }),
    { selector: ({ question }) => question },
  )
  .chain((list) => fc.shuffledSubarray(list));

describe('walking a guide', () => {
  test('without answers counts every question as „nevím“, gives no reasons yet, and asks the first one', () => {
    expect(evaluate(guide, [])).toEqual({
      asked: ['dopis'],
      pending: 'dopis',
      outcome: 'odvolani',
      outcomeBecause: [],
      steps: [
        { step: 'zavolat', because: [] },
        { step: 'odvolat', because: [] },
      ],
    });
  });

  test('gives as reasons the answers that decided', () => {
    expect(evaluate(guide, answers({ dopis: 'ne', sam: 'ano' }))).toEqual({
      asked: ['dopis', 'sam'],
      pending: null,
      outcome: 'pomoc',
      outcomeBecause: [],
      steps: [
        { step: 'zavolat', because: [] },
        { step: 'pec', because: answers({ dopis: 'ne', sam: 'ano' }) },
      ],
    });
  });

  test('takes „nevím“ for an answer: it is not asked again', () => {
    expect(evaluate(guide, answers({ dopis: 'unknown' })).pending).toBeNull();
    // „Nevím“ that was said is a reason like any other answer.
    expect(evaluate(guide, answers({ dopis: 'unknown' })).outcomeBecause).toEqual(
      answers({ dopis: 'unknown' }),
    );
  });

  test('ignores the answer to a question that is not asked any more', () => {
    const stale = evaluate(guide, answers({ dopis: 'ano', sam: 'ano' }));
    expect(stale).toEqual(evaluate(guide, answers({ dopis: 'ano' })));
  });

  test('ignores answers the guide does not have', () => {
    const foreign = answers({ dopis: 'mozna', 'davno-zrusena': 'ano' });
    expect(evaluate(guide, foreign)).toEqual(evaluate(guide, []));
  });

  test('does not give „nevím“ to a question nobody asked as a reason', () => {
    const odd: Guide = { ...guide, table: [{ when: [{ sam: ['unknown'] }], outcome: 'pomoc' }] };
    expect(evaluate(odd, answers({ dopis: 'ano' }))).toMatchObject({ outcome: 'pomoc', outcomeBecause: [] });
  });

  test('reads the table from the top: the first row that holds, and in it the first condition', () => {
    const both: Guide = {
      ...guide,
      table: [
        { when: [{ dopis: ['ano'] }, { sam: ['unknown'], dopis: ['ano'] }], outcome: 'pomoc' },
        { when: [], outcome: 'odvolani' },
      ],
    };
    expect(evaluate(both, answers({ dopis: 'ano' }))).toMatchObject({
      outcome: 'pomoc',
      outcomeBecause: answers({ dopis: 'ano' }),
    });
  });

  test('comes to the same whatever the order of answering', () => {
    fc.assert(
      fc.property(
        someAnswers.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(evaluate(guide, shuffled)).toEqual(evaluate(guide, list));
        },
      ),
    );
  });

  test('always comes to one outcome of the guide, to asked questions and to steps of the guide in its order', () => {
    const [questions, steps] = [guide.questions.map(({ id }) => id), guide.steps.map(({ id }) => id)];
    fc.assert(
      fc.property(someAnswers, (list) => {
        const said = evaluate(guide, list);
        expect(guide.outcomes.map(({ id }) => id)).toContain(said.outcome);
        expect(said.asked).toEqual(questions.filter((id) => said.asked.includes(id)));
        expect(said.steps.map(({ step }) => step)).toEqual(
          steps.filter((id) => said.steps.some(({ step }) => step === id)),
        );
        const reasons = [said.outcomeBecause, ...said.steps.map(({ because }) => because)].flat();
        for (const { question } of reasons) expect(said.asked).toContain(question);
      }),
    );
  });
});

describe('the ways through a guide', () => {
  test('are all combinations of answers, without questions that are not asked', () => {
    expect(answerPaths(guide)).toEqual([
      answers({ dopis: 'ano' }),
      answers({ dopis: 'ne', sam: 'ano' }),
      answers({ dopis: 'ne', sam: 'ne' }),
      answers({ dopis: 'ne', sam: 'unknown' }),
      answers({ dopis: 'unknown' }),
    ]);
  });

  test('are one without questions', () => {
    expect(answerPaths({ ...guide, questions: [] })).toEqual([[]]);
  });

  test('leave nothing unanswered', () => {
    for (const path of answerPaths(guide)) {
      const { asked, pending } = evaluate(guide, path);
      expect([asked, pending]).toEqual([path.map(({ question }) => question), null]);
    }
  });
});
