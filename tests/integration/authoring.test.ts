import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '#contract';
import type { OpenApp } from '../support/open-app.ts';
import { openWorkshop, type Workshop, withObec } from '../support/workshop.ts';

let workshop: Workshop;
let lag: OpenApp;
beforeEach(async () => {
  workshop = await openWorkshop();
  lag = workshop.lag;
});
afterEach(() => lag.dispose());

describe('a guide in the workshop', () => {
  it('is the one in use until the LAG changes it, and then its own', async () => {
    expect(await lag.call('authoring.guide', { guide: 'F1' })).toMatchObject({ own: false });
    const { findings } = await workshop.saveTitle('Když doma někdo ubližuje');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { guide, own } = await lag.call('authoring.guide', { guide: 'F1' });
    expect([guide.title, own]).toEqual(['Když doma někdo ubližuje', true]);
    const { items } = await lag.call('authoring.items', {});
    expect(items.map(({ list, item, name, replaces }) => ({ list, item, name, replaces }))).toEqual([
      { list: 'guides', item: 'F1', name: 'Když doma někdo ubližuje', replaces: true },
    ]);
  });

  it('carries the day and the role of whoever changed it last', async () => {
    await workshop.saveTitle('Jinak', { reviewedOn: '2020-01-01', reviewedBy: 'editor' });
    expect(await workshop.guide()).toMatchObject({ reviewedOn: '2026-11-22', reviewedBy: 'methodologist' });
  });

  it('is kept with what the checks find in it, each finding with its place', async () => {
    const guide = await workshop.guide();
    const never = ['Zavolejte do 15 dnů.', ...guide.never.slice(1)];
    const unsaved = await lag.call('authoring.checkGuide', { guide: { ...guide, never } });
    const { findings } = await lag.call('authoring.saveGuide', { guide: { ...guide, never } });
    expect(findings).toEqual(unsaved.findings);
    expect(findings).toContainEqual({
      ...{ rule: 'unverified-amount', severity: 'error' },
      ...{ place: 'guides/F1/never/1', detail: '15 dnů' },
    });
    expect((await workshop.guide()).never[0]).toBe('Zavolejte do 15 dnů.');
  });

  it('says of itself nothing that belongs to another guide', async () => {
    await workshop.saveTitle('Ukažte „tohle');
    const { guide } = await lag.call('authoring.guide', { guide: 'F2' });
    const { findings } = await lag.call('authoring.checkGuide', { guide });
    expect(findings.filter(({ place }) => !place.startsWith('guides/F2'))).toEqual([]);
  });

  it('returns to the bundled wording when the own one is discarded', async () => {
    const before = (await workshop.guide()).title;
    await workshop.saveTitle('Jinak');
    const [item] = (await lag.call('authoring.items', {})).items;
    await lag.call('authoring.discard', { id: item?.id ?? '' });
    expect((await workshop.guide()).title).toBe(before);
    expect((await lag.call('authoring.items', {})).items).toEqual([]);
    expect(await lag.refusal('authoring.discard', { id: item?.id ?? '' })).toBe('not-found');
  });

  it('is previewed with the own wording of its facts and walked by answers', async () => {
    const fact = await workshop.fact();
    const versions = fact.versions.map((version) => ({
      ...{ ...version, value: 21, say: '21 dní', sayGenitive: '21 dnů' },
    }));
    await lag.call('authoring.saveFact', { fact: { ...fact, versions } });
    const guide = { ...(await workshop.guide()), title: 'Jen v náhledu' };
    const nobody = await lag.call('authoring.preview', { guide, answers: [] });
    expect(nobody.guide.title).toBe('Jen v náhledu');
    expect(nobody.book.facts.find(({ id }) => id === 'vykazani-doba')?.say).toBe('21 dní');
    const answers = [
      { question: 'ted', option: 'ne' },
      { question: 'chce', option: 'pryc' },
    ];
    const gone = await lag.call('authoring.preview', { guide, answers });
    expect([nobody.evaluation.outcome, gone.evaluation.outcome]).toEqual(['nebezpeci', 'odchod']);
    expect((await workshop.guide()).title).not.toBe('Jen v náhledu');
  });
});

describe('a fact in the workshop', () => {
  it('is checked before and after saving, and its changed versions are signed by the methodologist', async () => {
    const fact = await workshop.fact();
    const [version] = fact.versions;
    if (version === undefined) throw new Error('A fact has a version.');
    const changed: Fact = { ...fact, versions: [{ ...version, value: 30 }] };
    const unsaved = await lag.call('authoring.checkFact', { fact: changed });
    const { findings } = await lag.call('authoring.saveFact', { fact: changed });
    expect(findings).toEqual(unsaved.findings);
    expect(findings.map(({ rule }) => rule)).toContain('value-mismatch');
    expect((await workshop.fact()).versions[0]?.checkedBy).toBe('methodologist');
  });

  it('keeps the role under a version that was only looked at while another one was prepared', async () => {
    const fact = await workshop.fact();
    const [version] = fact.versions;
    if (version === undefined) throw new Error('A fact has a version.');
    const { findings } = await lag.call('authoring.saveFact', {
      fact: {
        ...fact,
        versions: [version, { ...version, validFrom: '2027-01-01', text: 'Nově platí jiná věta.' }],
      },
    });
    expect(findings.map(({ rule }) => rule)).toContain('versions-overlap');
    expect((await workshop.fact()).versions.map(({ checkedBy }) => checkedBy)).toEqual([
      version.checkedBy,
      'methodologist',
    ]);
  });

  it('may be new, and a guide may then refer to it', async () => {
    const fact = await workshop.fact();
    const own: Fact = { ...fact, id: 'mas-lhuta' };
    await lag.call('authoring.saveFact', { fact: own });
    const guide = await workshop.guide();
    const never = [`Nečekejte déle než {mas-lhuta}.`, ...guide.never.slice(1)];
    const { findings } = await lag.call('authoring.checkGuide', { guide: { ...guide, never } });
    expect(findings.filter(({ rule }) => rule === 'broken-reference')).toEqual([]);
    const { items } = await lag.call('authoring.items', {});
    expect(items.map(({ item, replaces }) => [item, replaces])).toEqual([['mas-lhuta', false]]);
  });
});

describe('the workshop', () => {
  it('is open to a LAG only', async () => {
    await withObec(async (obec) => {
      expect(await obec.refusal('authoring.items', {})).toBe('wrong-vault-kind');
      expect(await obec.refusal('authoring.savePack', { title: 'X' })).toBe('wrong-vault-kind');
      const guide = await workshop.guide();
      expect(await obec.refusal('authoring.saveGuide', { guide })).toBe('wrong-vault-kind');
    });
  });

  it('tells the journal what was changed, never the words', async () => {
    await workshop.saveTitle('Tajný název');
    await lag.call('authoring.savePack', { title: 'Tajný titul' });
    const { rows } = await lag.call('audit.list', { page: { offset: 0, limit: 50 } });
    const own = rows.filter(({ kind }) => kind.startsWith('authoring.'));
    expect(own.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['authoring.pack-saved', '1'],
      ['authoring.guide-saved', 'F1'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('Tajný');
  });
});
