import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Walk } from '#contract';
import { evaluate } from '../../src-main/core/content/index.ts';
import { doneBeside, withAnswer, withStepDone, withStepUndone } from '../../src-main/core/walks/index.ts';
import { sampleGuide } from '../support/content.ts';

const guide = sampleGuide('A1');
const begun: Walk = {
  ...{ id: '11111111-1111-4111-8111-111111111111', guide: 'A1', request: null, answers: [], done: [] },
  ...{ pinned: '0'.repeat(64), startedAt: '2026-11-22T20:41:05.000Z' },
  changedAt: '2026-11-22T20:41:05.000Z',
};
const at = '2026-11-23T08:00:00.000Z';
const person = '22222222-2222-4222-8222-222222222222';

const answer = fc.record({
  question: fc.constantFrom('dopis', 'sam'),
  option: fc.constantFrom('ano', 'ne', 'unknown', null),
});
const mark = fc.record({ step: fc.constantFrom('zavolat', 'odvolat', 'pec'), done: fc.boolean() });

test('whatever is answered in between, exactly the marked steps are done: on the way or beside it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(answer, mark), { maxLength: 20 }), (deeds) => {
      let walk = begun;
      const marked = new Set<string>();
      for (const deed of deeds) {
        if ('question' in deed) walk = withAnswer(walk, deed.question, deed.option, at);
        else if (deed.done) {
          marked.add(deed.step);
          walk = withStepDone(walk, { step: deed.step, title: deed.step, at, person });
        } else {
          marked.delete(deed.step);
          walk = withStepUndone(walk, deed.step, at);
        }
      }
      const said = evaluate(guide, walk.answers);
      const onTheWay = said.steps.map(({ step }) => step).filter((step) => marked.has(step));
      const beside = doneBeside(walk.done, said).map(({ step }) => step);
      expect([...onTheWay, ...beside].sort()).toEqual([...marked].sort());
      expect(walk.done.map(({ step }) => step).sort()).toEqual([...marked].sort());
    }),
  );
});

test('a way holds one answer to a question, the last one, and none that was taken back', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 20 }), (answers) => {
      let walk = begun;
      const last = new Map<string, string>();
      for (const { question, option } of answers) {
        walk = withAnswer(walk, question, option, at);
        if (option === null) last.delete(question);
        else last.set(question, option);
      }
      expect(new Map(walk.answers.map(({ question, option }) => [question, option]))).toEqual(last);
      expect(walk.answers).toHaveLength(last.size);
    }),
  );
});
