import { afterAll, describe, expect, it } from 'vitest';
import { Guide } from '#contract';
import { bundledContent } from '../../src-main/core/content/index.ts';
import {
  type FactForm,
  factField,
  factForm,
  isFactForm,
  readFact,
} from '../../src-renderer/features/authoring/fact/fact-form.ts';
import {
  dayBefore,
  withBeginning,
  withDetails,
  withNextVersion,
  withoutVersion,
} from '../../src-renderer/features/authoring/fact/fact-versions.ts';
import { hasExpired, versionOn } from '../../src-renderer/features/authoring/fact/version-on.ts';
import { fromParts, toParts } from '../../src-renderer/features/authoring/form/draft-parts.ts';
import { faultsOf, isUnfinished } from '../../src-renderer/features/authoring/form/faults.ts';
import { freeId, idFromWords, moved } from '../../src-renderer/features/authoring/form/list-edits.ts';
import { insertAt, markText } from '../../src-renderer/features/authoring/form/marks.ts';
import { withWords } from '../../src-renderer/features/authoring/form/with-words.ts';
import { fieldOf } from '../../src-renderer/features/authoring/guide/field-of.ts';
import { itemOf, sectionOf } from '../../src-renderer/features/authoring/guide/sections.ts';
import { byUrgency } from '../../src-renderer/features/authoring/overview/fact-order.ts';
import { memoryHost } from '../support/memory-host.ts';

const host = memoryHost();
const bundled = bundledContent(host);
afterAll(() => host.dispose());

function bundledGuide(): Guide {
  const guide = bundled.guides.find(({ id }) => id === 'F1');
  if (guide === undefined) throw new Error('The bundled content has changed.');
  return structuredClone(guide);
}

function bundledFact() {
  const fact = bundled.facts.find(({ id }) => id === 'vykazani-doba');
  if (fact === undefined) throw new Error('The bundled content has changed.');
  return fact;
}

describe('a form kept as a draft', () => {
  it('comes back letter by letter, also when it is longer than a field of a draft', () => {
    const guide = { ...bundledGuide(), gist: 'Žluťoučký kůň. '.repeat(5000) };
    const parts = toParts(guide);
    expect(Object.values(parts).filter((part) => part !== null).length).toBeGreaterThan(3);
    expect(Object.values(parts).every((part) => (part?.length ?? 0) <= 20_000)).toBe(true);
    expect(fromParts(parts)).toEqual(guide);
  });

  it('is nothing when a part of it is missing, and is refused when no draft can hold it', () => {
    const parts = toParts({ gist: 'a'.repeat(50_000) });
    expect(fromParts({ ...parts, 'part-2': null })).toBeNull();
    expect(() => toParts('a'.repeat(500_000))).toThrow(RangeError);
  });

  it('is taken up while it is merely unfinished, not when it has another shape', () => {
    const shape = (value: unknown) => isUnfinished(Guide.safeParse(value).error?.issues ?? []);
    expect(shape({ ...bundledGuide(), title: '', never: [''], validFrom: '' })).toBe(true);
    expect(shape({ ...bundledGuide(), never: undefined })).toBe(false);
    expect(shape({ ...bundledGuide(), older: 'field' })).toBe(false);
  });

  it('of a fact of another shape is not taken up', () => {
    const form = factForm(bundledFact());
    expect(isFactForm(form)).toBe(true);
    expect(isFactForm({ ...form, versions: [{ text: 'Jen věta.' }] })).toBe(false);
    expect(isFactForm({ ...form, versions: [] })).toBe(false);
    expect(isFactForm(null)).toBe(false);
  });
});

describe('a list', () => {
  it('moves an item and nothing else, and stays as it is at its ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });

  it('gives a new item an identifier that nothing has', () => {
    expect(freeId('step', [])).toBe('step-1');
    expect(freeId('step', [{ id: 'step-2' }])).toBe('step-3');
    expect(freeId('step', [{ id: 'a' }, { id: 'step-3' }])).toBe('step-4');
  });

  it('makes identifiers of words as the contract wants them', () => {
    expect(idFromWords('mas', 'Žádost se podává (vždy)!', new Set())).toBe('mas-zadost-se-podava-vzdy');
    expect(idFromWords('mas', 'Dítě', new Set(['mas-dite']))).toBe('mas-dite-2');
    const long = idFromWords('mas', 'slovo '.repeat(40), new Set());
    expect(long).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(long.length).toBeLessThanOrEqual(60);
  });
});

describe('a reference put into a text', () => {
  it('is a mark the contract reads, around the words that were selected', () => {
    expect(markText({ kind: 'fact', id: 'vykazani-doba', genitive: true }, '')).toBe(
      '{vykazani-doba:genitive}',
    );
    expect(markText({ kind: 'line', id: '158' }, 'cokoli')).toBe('{line:158}');
    const office = { kind: 'office', id: 'ospod', words: 'OSPOD' } as const;
    expect(markText(office, '')).toBe('[OSPOD](office:ospod)');
    expect(markText(office, ' na [úřad] ')).toBe('[na úřad](office:ospod)');
  });

  it('stands at the caret with a space to its neighbours, none before a full stop', () => {
    expect(insertAt('Volejte hned', 7, 7, '{line:158}')).toEqual({
      text: 'Volejte {line:158} hned',
      caret: 18,
    });
    expect(insertAt('Volejte .', 8, 8, '{line:158}').text).toBe('Volejte {line:158}.');
    expect(insertAt('Volejte sem.', 8, 11, '{line:158}').text).toBe('Volejte {line:158}.');
  });
});

describe('what is missing in a form', () => {
  it('is told by the places findings use', () => {
    const guide = bundledGuide();
    const [step] = guide.steps;
    const [question] = guide.questions;
    if (step === undefined || question?.options[0] === undefined) throw new Error('F1 has changed.');
    step.text = '';
    step.office = '';
    question.options[0].label = '';
    guide.never[1] = ' ';
    guide.acute.lines = [];
    guide.validFrom = '';
    const faults = faultsOf(guide, Guide.safeParse(guide).error?.issues ?? []);
    expect(new Map(faults.map(({ place, rule }) => [place, rule]))).toEqual(
      new Map([
        ['validFrom', 'day'],
        ['acute/lines', 'few'],
        [`questions/${question.id}/${question.options[0].id}`, 'missing'],
        [`steps/${step.id}/office`, 'choose'],
        [`steps/${step.id}/text`, 'missing'],
        ['never/2', 'missing'],
      ]),
    );
  });

  it('leads to the field: what is chosen, or the words beside it', () => {
    const guide = bundledGuide();
    const service = guide.services[0]?.service ?? '';
    expect(fieldOf(guide, 'services/1', service)).toBe('services/1/service');
    expect(fieldOf(guide, 'services/1', '15 dnů')).toBe('services/1/why');
    expect(fieldOf(guide, 'card/call/1', '158')).toBe('card/call/1/whom');
    expect(fieldOf(guide, 'card/call/1', 'ne-dá')).toBe('card/call/1/why');
    expect(fieldOf(guide, 'table/1', 'nebezpeci')).toBe('table/1/outcome');
    expect(fieldOf(guide, 'steps/soud/deadline', 'x')).toBe('steps/soud/deadline/fact');
    expect(fieldOf(guide, 'steps/soud/text', 'x')).toBe('steps/soud/text');
  });

  it('stands in one part of the form, under the item that is unfolded for it', () => {
    expect([sectionOf('table/2/when'), itemOf('table/2/when')]).toEqual(['outcomes', null]);
    expect([sectionOf('steps/soud/text'), itemOf('steps/soud/text')]).toEqual(['steps', 'steps/soud']);
    expect([sectionOf('report/1/text'), sectionOf('')]).toEqual(['duties', 'basis']);
  });
});

describe('the form of a fact', () => {
  const version = (form: FactForm) => {
    const [first] = form.versions;
    if (first === undefined) throw new Error('A form has a version.');
    return first;
  };

  it('says the same fact back', () => {
    for (const fact of bundled.facts) {
      expect(readFact(factForm(fact), fact.id)).toEqual({ ok: true, fact });
    }
  });

  it('reads numbers as Czech writes them and says which one is none', () => {
    const form = factForm(bundledFact());
    const typed = (value: string) => readFact({ ...form, versions: [{ ...version(form), value }] }, form.id);
    const numberIn = (text: string) => {
      const reading = typed(text);
      return reading.ok ? reading.fact.versions[0]?.value : reading.faults;
    };
    expect([numberIn('4 500'), numberIn('14\u00a0101,5'), numberIn('')]).toEqual([4500, 14_101.5, null]);
    expect(numberIn('asi 15')).toEqual([{ place: 'versions/1/value', rule: 'number', count: 0 }]);
  });

  it('leads a finding to its field, with one version and with several', () => {
    expect(factField({ place: 'say', rule: 'value-mismatch' }, 1)).toBe('versions/1/say');
    expect(factField({ place: '2/text', rule: 'hard-to-read' }, 2)).toBe('versions/2/text');
    expect(factField({ place: '', rule: 'expired-fact' }, 2)).toBe('versions/2/validTo');
    expect(factField({ place: '2', rule: 'versions-overlap' }, 2)).toBe('versions/2/validFrom');
    expect(factField({ place: 'unit', rule: 'value-mismatch' }, 1)).toBe('unit');
  });

  it('ends the version in force the day before the next one, and lets it go on without it', () => {
    const first = { ...version(factForm(bundledFact())), validFrom: '', validTo: '' };
    const two = withNextVersion([first], '2026-11-22');
    expect(two.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['', '2026-12-31'],
      ['2027-01-01', ''],
    ]);
    const later = withBeginning(two, 1, '2027-03-01');
    expect(later[0]?.validTo).toBe('2027-02-28');
    expect(withoutVersion(later, 1)).toEqual([first]);
  });

  it('leaves an end that somebody set otherwise', () => {
    const first = { ...version(factForm(bundledFact())), validTo: '2026-12-15' };
    expect(withNextVersion([first], '2026-11-22')[0]?.validTo).toBe('2026-12-15');
    expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  });

  it('takes the number from an amount nobody verified, and only from it', () => {
    const first = { ...version(factForm(bundledFact())), value: '14' };
    const unsure = { confidence: 'to-verify' };
    expect(withDetails(first, unsure, 'amount')).toMatchObject({ value: '', say: '', sayGenitive: '' });
    expect(withDetails(first, unsure, 'period').value).toBe('14');
    expect(withDetails(first, {}, 'amount').value).toBe('14');
  });
});

describe('facts to choose from', () => {
  const spans = [
    { validFrom: null, validTo: '2026-12-31' },
    { validFrom: '2027-01-01', validTo: null },
  ];

  it('show the version of the day, and what ended without another', () => {
    expect(versionOn(spans, '2026-11-22')).toBe(spans[0]);
    expect(versionOn(spans, '2027-01-01')).toBe(spans[1]);
    expect(hasExpired(spans, '2027-06-01')).toBe(false);
    expect(hasExpired(spans.slice(0, 1), '2027-01-01')).toBe(true);
    expect(hasExpired(spans.slice(0, 1), '2026-12-31')).toBe(false);
  });

  it('come expired ones first, then those checked longest ago', () => {
    const [one, two, three] = bundled.facts.slice(0, 3).map((fact, position) => ({
      ...fact,
      versions: fact.versions.slice(0, 1).map((each) => ({
        ...each,
        ...{ validFrom: null, validTo: position === 2 ? '2026-01-01' : null },
        checkedOn: position === 0 ? '2026-11-22' : '2026-10-01',
      })),
    }));
    if (one === undefined || two === undefined || three === undefined) throw new Error('No facts.');
    expect(byUrgency([one, two, three], '2026-11-22')).toEqual([three, two, one]);
  });

  it('are found by all words typed, with or without diacritics', () => {
    const words = ['Příspěvek na péči', 'Příspěvek na bydlení'];
    expect(withWords(words, 'PECI prispevek', (word) => word)).toEqual(['Příspěvek na péči']);
    expect(withWords(words, ' ', (word) => word)).toEqual(words);
    expect(withWords(words, 'výživné', (word) => word)).toEqual([]);
  });
});
