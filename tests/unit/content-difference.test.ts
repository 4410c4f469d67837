import { describe, expect, test } from 'vitest';
import type { Guide } from '#contract';
import { differenceOf } from '../../src-main/core/content/index.ts';
import { amountFact, deadlineFact, sampleContent, sampleGuide } from '../support/content.ts';

/** Parts of the only change between the sample guide and the same guide after `edit`. */
function partsOf(edit: (guide: Guide) => void) {
  const after = sampleGuide('A1');
  edit(after);
  const lists = { ...sampleContent(), guides: [] };
  const changes = differenceOf({ ...lists, guides: [sampleGuide('A1')] }, { ...lists, guides: [after] });
  expect(changes).toMatchObject([{ list: 'guides', id: 'A1', kind: 'changed', name: 'Ukázkový postup' }]);
  return changes[0]?.parts;
}

function stepOf(guide: Guide, id: string) {
  const step = guide.steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(`There is no step ${id}.`);
  return step;
}

describe('the difference between two contents', () => {
  test('is empty when nothing differs', () => {
    expect(differenceOf(sampleContent(), sampleContent())).toEqual([]);
  });

  test('names what was added and taken back by its main sentence', () => {
    const before = { facts: [deadlineFact] };
    const after = { facts: [amountFact] };
    expect(differenceOf(before, after)).toEqual([
      {
        ...{ list: 'facts', id: 'prispevek', kind: 'added', name: 'Příspěvek je 4 500 Kč za měsíc.' },
        parts: [{ path: 'text', before: null, after: 'Příspěvek je 4 500 Kč za měsíc.' }],
      },
      {
        ...{ list: 'facts', id: 'odvolani', kind: 'removed', name: 'Odvolat se jde do 15 dnů.' },
        parts: [{ path: 'text', before: 'Odvolat se jde do 15 dnů.', after: null }],
      },
    ]);
  });

  test('shows a fact version by version, by the first day of each', () => {
    const after = structuredClone(deadlineFact);
    const [version] = after.versions;
    if (version === undefined) throw new Error('The sample fact has a version.');
    after.versions = [
      { ...version, validTo: '2026-12-31' },
      { ...version, validFrom: '2027-01-01', value: 30 },
    ];
    expect(differenceOf({ facts: [deadlineFact] }, { facts: [after] })).toMatchObject([
      {
        id: 'odvolani',
        parts: [
          { path: 'versions/start/validTo', before: null, after: '2026-12-31' },
          { path: 'versions/2027-01-01', before: null, after: 'Odvolat se jde do 15 dnů.' },
        ],
      },
    ]);
  });

  test('reads texts with the values of facts and numbers of lines filled in', () => {
    const parts = partsOf((guide) => {
      guide.acute.act = 'Zavolejte {line:112}, do {odvolani:genitive}.';
    });
    expect(parts).toEqual([
      { path: 'acute/act', before: 'Hned volejte 112.', after: 'Zavolejte 112, do 15 dnů.' },
    ]);
  });

  test('finds a step again when another one comes before it, and shows only what changed in it', () => {
    const parts = partsOf((guide) => {
      guide.steps.unshift({ ...stepOf(guide, 'pec'), id: 'novy', title: 'Nový krok', text: 'Udělejte to.' });
      stepOf(guide, 'odvolat').title = 'Podejte odvolání hned';
    });
    expect(parts).toEqual([
      { path: 'steps/novy', before: null, after: 'Nový krok\nUdělejte to.' },
      { path: 'steps/odvolat/title', before: 'Podejte odvolání', after: 'Podejte odvolání hned' },
    ]);
  });

  test('shows steps in another order as an order of titles', () => {
    const parts = partsOf((guide) => guide.steps.reverse());
    const titles = ['Zavolejte na úřad', 'Podejte odvolání', 'Najděte pomoc domů'];
    expect(parts).toEqual([
      { path: 'steps', before: titles.join('\n'), after: [...titles].reverse().join('\n') },
    ]);
  });

  test('shows only the lines of a list that differ', () => {
    const parts = partsOf((guide) => {
      guide.never = ['Nic neslibujte.', 'Nikomu o tom neříkejte.', 'Nechoďte tam sami.'];
    });
    expect(parts).toEqual([
      { path: 'never/3', before: 'Nic za něj nepodepisujte.', after: 'Nechoďte tam sami.' },
    ]);
  });

  test('reads conditions by what was asked and answered', () => {
    const parts = partsOf((guide) => {
      stepOf(guide, 'odvolat').when = [{ dopis: ['ano'] }];
      guide.table = [{ when: [], outcome: 'pomoc' }];
    });
    expect(parts).toEqual([
      { path: 'table/1', before: 'Přišel dopis? Ano / ? → Je čas se bránit', after: null },
      { path: 'steps/odvolat/when/1', before: 'Přišel dopis? Ano / ?', after: 'Přišel dopis? Ano' },
    ]);
  });

  test('calls an office and a fact by name', () => {
    const parts = partsOf((guide) => {
      stepOf(guide, 'pec').office = 'urad';
      stepOf(guide, 'odvolat').deadline = null;
    });
    expect(parts).toEqual([
      {
        path: 'steps/odvolat/deadline',
        before: 'Odvolat se jde do 15 dnů.\node dne, kdy dopis přišel',
        after: null,
      },
      { path: 'steps/pec/office', before: null, after: 'Ukázkový úřad' },
    ]);
  });

  test('shows the marks themselves when only what is behind the words changed', () => {
    const parts = partsOf((guide) => {
      stepOf(guide, 'pec').text = stepOf(guide, 'pec').text.replace('service:40', 'term:odvolani');
    });
    expect(parts?.[0]?.after).toContain('[pečovatelská služba](term:odvolani)');
  });

  test('lays a new wording of a guide beside the one of the same first day, and adds a prepared one', () => {
    const prepared = { ...sampleGuide('A1'), validFrom: '2027-01-01', title: 'Postup od ledna' };
    const both = { guides: [prepared, sampleGuide('A1')] };
    expect(differenceOf({ guides: [sampleGuide('A1')] }, both)).toMatchObject([
      { id: 'A1', kind: 'added', name: 'Postup od ledna' },
    ]);
    expect(differenceOf({ guides: [sampleGuide('A1')] }, { guides: [prepared] })).toMatchObject([
      { id: 'A1', kind: 'changed', parts: [{ path: 'validFrom' }, { path: 'title' }] },
    ]);
  });
});
