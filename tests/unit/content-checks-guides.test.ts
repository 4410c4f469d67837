import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src-main/core/content/index.ts';
import { emptyContent, sampleContent, sampleDay } from '../support/content.ts';
import { findingsAfter } from '../support/content-faults.ts';

describe('missing-never', () => {
  it('a guide says what must never be done, and so does its card', () => {
    expect(findingsAfter(({ guide }) => Object.assign(guide, { never: [] }))).toEqual([
      'error missing-never guides/A1/never: A1',
    ]);
    expect(findingsAfter(({ guide }) => Object.assign(guide.card, { never: [] }))).toEqual([
      'error missing-never guides/A1/card/never: A1',
    ]);
  });

  it('too little of it is a warning', () => {
    expect(findingsAfter(({ guide }) => void guide.never.pop())).toEqual([
      'warning missing-never guides/A1/never: 2',
    ]);
  });
});

describe('dead-situation', () => {
  it('every situation of the taxonomy has a guide', () => {
    expect(findingsAfter(({ content }) => void content.guides.pop())).toEqual([
      'error dead-situation guides/F8: F8',
    ]);
  });

  it('a pack need not have them all', () => {
    expect(checkContent(emptyContent(), sampleDay, sampleContent())).toEqual([]);
  });
});

describe('unreachable', () => {
  it('an outcome that no row names, a row that is always too late', () => {
    expect(
      findingsAfter(({ guide }) => void guide.outcomes.push({ id: 'navic', title: 'Navíc', text: 'Nic.' })),
    ).toEqual(['error unreachable guides/A1/outcomes/navic: navic']);
    expect(
      findingsAfter(({ guide }) =>
        guide.table.splice(1, 0, { when: [{ dopis: ['ano'] }], outcome: 'pomoc' }),
      ),
    ).toEqual(['error unreachable guides/A1/table/2: pomoc']);
  });

  it('a step that no answers lead to', () => {
    // Who got a letter is not asked whether he lives alone, so the two never meet.
    expect(
      findingsAfter(({ step }) => Object.assign(step('pec'), { when: [{ dopis: ['ano'], sam: ['ne'] }] })),
    ).toContain('error unreachable guides/A1/steps/pec: pec');
  });

  it('a question that is never asked', () => {
    expect(
      findingsAfter(({ guide }) =>
        guide.questions.push({
          ...{ id: 'navic', ask: 'Chce pomoc?', hint: null, when: [{ dopis: ['ano'], sam: ['ano'] }] },
          options: [
            { id: 'ano', label: 'Ano' },
            { id: 'ne', label: 'Ne' },
          ],
        }),
      ),
    ).toEqual(['error unreachable guides/A1/questions/navic: navic']);
  });
});

describe('not-covered', () => {
  it('a guide with more ways than anybody could walk', () => {
    const options = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, label: 'Jinak' }));
    const findings = findingsAfter(({ guide }) => {
      const more = Array.from({ length: 4 }, (_, at) => ({
        ...{ id: `dalsi-${at}`, ask: 'Co ještě?', hint: null, when: [], options },
      }));
      guide.questions.push(...more);
    });
    expect(findings).toEqual(['error not-covered guides/A1/questions: 21609']);
  });

  it('the last row of the table holds for everybody', () => {
    expect(
      findingsAfter(({ guide }) => {
        guide.table = [
          { when: [{ dopis: ['ano', 'unknown'] }], outcome: 'odvolani' },
          { when: [{ sam: ['ano'] }], outcome: 'pomoc' },
        ];
      }),
    ).toEqual(['error not-covered guides/A1/table: 2', 'error not-covered guides/A1/table: dopis=ne sam=ne']);
  });

  it('a question depends on earlier questions only', () => {
    const findings = findingsAfter(({ guide }) => {
      for (const question of guide.questions)
        if (question.id === 'dopis') question.when = [{ sam: ['unknown'] }];
    });
    expect(findings).toEqual(['error not-covered guides/A1/questions/dopis/when: sam']);
  });
});

describe('a way without steps', () => {
  it('is not covered, and one with a single step is worth a look', () => {
    expect(findingsAfter(({ step }) => Object.assign(step('pec'), { when: [{ sam: ['ano'] }] }))).toEqual([
      'warning not-covered guides/A1/steps: dopis=ne sam=ne: 1',
    ]);
    expect(
      findingsAfter(({ step }) => {
        step('pec').when = [{ sam: ['ano'] }];
        step('zavolat').when = [{ dopis: ['ano', 'unknown'] }, { sam: ['ano'] }];
      }),
    ).toEqual(['error not-covered guides/A1/steps: dopis=ne sam=ne: 0']);
  });
});

describe('duplicate', () => {
  it('of an identifier in a list', () => {
    for (const list of ['facts', 'offices', 'lines', 'services', 'terms', 'letters', 'duties'] as const) {
      const findings = findingsAfter(({ content }) => {
        const things: unknown[] = content[list];
        things.push(structuredClone(things[0]));
      });
      expect(findings, list).toHaveLength(1);
      expect(findings[0]).toContain(`error duplicate ${list}/`);
    }
  });

  it('of a guide with the same first day; another day is another wording', () => {
    const twice = (validFrom: string) =>
      findingsAfter(({ content, guide }) => content.guides.push({ ...structuredClone(guide), validFrom }));
    expect(twice('2026-11-01')).toEqual(['error duplicate guides/A1: A1 2026-11-01']);
    expect(twice('2027-01-01')).toEqual([]);
  });

  it('of a question, an option, an outcome, a step', () => {
    expect(findingsAfter(({ guide, step }) => guide.steps.push({ ...step('zavolat') }))).toEqual([
      'error duplicate guides/A1/steps: zavolat',
    ]);
    expect(
      findingsAfter(({ guide }) => void guide.questions[0]?.options.push({ id: 'ano', label: 'Jo' })),
    ).toEqual(['error duplicate guides/A1/questions/dopis: ano']);
  });

  it('of „nevím“, which the program adds itself', () => {
    expect(
      findingsAfter(({ guide }) => void guide.questions[0]?.options.push({ id: 'unknown', label: 'Nevím' })),
    ).toEqual(['error duplicate guides/A1/questions/dopis: unknown']);
  });
});

describe('unknown-condition', () => {
  it('a condition names a question or an option that is not there', () => {
    expect(findingsAfter(({ step }) => step('odvolat').when.push({ pes: ['ano'] }))).toEqual([
      'error unknown-condition guides/A1/steps/odvolat/when: pes',
    ]);
    expect(findingsAfter(({ step }) => step('odvolat').when.push({ dopis: ['mozna'] }))).toEqual([
      'error unknown-condition guides/A1/steps/odvolat/when: dopis=mozna',
    ]);
    expect(findingsAfter(({ guide }) => guide.table[0]?.when.push({ dopis: ['mozna'] }))).toEqual([
      'error unknown-condition guides/A1/table/1: dopis=mozna',
    ]);
  });
});
