import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { municipalitiesHandlers, municipalityByCode } from '../../src-main/core/municipalities/index.ts';
import { municipalityList } from '../../src-main/core/municipalities/list.ts';
import { prepare, searchMunicipalities } from '../../src-main/core/municipalities/search.ts';

const host = { resourcesFolder: fileURLToPath(new URL('../../resources/', import.meta.url)) };
const { entries, byCode } = municipalityList(host);
const find = (text: string) => searchMunicipalities(entries, text);
const tell = (text: string) => find(text).map(({ name, orp }) => `${name} (${orp})`);

describe('the list of obce', () => {
  it('holds the 6 254 obce and no military district', () => {
    expect(byCode.size).toBe(6254);
    expect([...byCode.values()].some(({ status }) => status === 'Vojenský újezd')).toBe(false);
  });

  it('gives every obec its ORP, district, region and population', () => {
    expect(municipalityByCode(host, '532886')).toEqual({
      code: '532886',
      name: 'Chářovice',
      status: 'Obec',
      district: 'Benešov',
      orp: 'Benešov',
      region: 'Středočeský kraj',
      population: 226,
    });
  });

  it('adds up to the population of the country', () => {
    const sum = [...byCode.values()].reduce((total, { population }) => total + population, 0);
    expect(sum).toBe(10_915_839);
  });

  it('answers null for a code nobody has', () => {
    expect(municipalityByCode(host, '000000')).toBeNull();
  });

  it('is read once for each resources folder', () => {
    expect(municipalityList(host)).toBe(municipalityList(host));
  });
});

describe('finding an obec', () => {
  it.each([
    ['Chářovice', 'Chářovice (Benešov)'],
    ['charovice', 'Chářovice (Benešov)'],
    ['chářovice', 'Chářovice (Benešov)'],
    ['CHÁŘ', 'Chářovice (Benešov)'],
    ['char', 'Charváty (Olomouc)'],
    ['kocov', 'Kočov (Tachov)'],
    ['praha', 'Praha (Praha)'],
    ['  kocov  ', 'Kočov (Tachov)'],
  ])('answers „%s“ with %s first', (text, first) => {
    expect(tell(text)[0]).toBe(first);
  });

  it('tells equal names apart by ORP, the larger obec first', () => {
    expect(tell('Mezholezy')).toEqual(['Mezholezy (Horšovský Týn)', 'Mezholezy (Domažlice)']);
  });

  it('shows every Březina before names that only begin so', () => {
    const names = find('březina').map(({ name }) => name);
    expect(names.filter((name) => name === 'Březina')).toHaveLength(7);
    expect(names.slice(0, 7).every((name) => name === 'Březina')).toBe(true);
    expect(new Set(tell('březina').slice(0, 7)).size).toBe(7);
  });

  it('narrows by what follows a comma', () => {
    expect(tell('Březina, Tišnov')).toEqual(['Březina (Tišnov)']);
    expect(tell('brezina, tis')).toEqual(['Březina (Tišnov)']);
    expect(tell('Lhota, Zlínský kraj')[0]).toBe('Lhota (Zlín)');
    expect(find('Březina, Aš')).toEqual([]);
  });

  it('narrows by further words without a comma', () => {
    expect(tell('Březina Tišnov')).toEqual(['Březina (Tišnov)']);
    expect(tell('Mezholezy Domažlice')).toContain('Mezholezy (Domažlice)');
  });

  it('puts the exact name before a beginning and a beginning before a word inside', () => {
    const names = find('lhota').map(({ name }) => name);
    const lastExact = names.lastIndexOf('Lhota');
    const firstLonger = names.findIndex((name) => name !== 'Lhota' && name.startsWith('Lhota'));
    const firstInside = names.indexOf('Dlouhá Lhota');
    expect(names[0]).toBe('Lhota');
    expect(lastExact).toBeLessThan(firstLonger);
    expect(firstLonger).toBeLessThan(firstInside);
  });

  it('finds a name by the beginnings of several of its words, in any order', () => {
    expect(tell('nov ves chot')[0]).toContain('Nová Ves');
    expect(find('tynec saz').map(({ name }) => name)).toContain('Týnec nad Sázavou');
    expect(find('boleslav brandys')[0]?.name).toBe('Brandýs nad Labem-Stará Boleslav');
  });

  it('does not match the middle of a word or the place alone', () => {
    expect(find('arovice').map(({ name }) => name)).not.toContain('Chářovice');
    expect(find('středočeský')).toEqual([]);
  });

  it('answers nothing to nothing', () => {
    expect(find('')).toEqual([]);
    expect(find(' , Tišnov')).toEqual([]);
    expect(find('-')).toEqual([]);
  });

  it('finds an obec by its own name and ORP', () => {
    for (const { municipality } of entries.filter((_, position) => position % 12 === 0)) {
      const first = find(`${municipality.name}, ${municipality.orp}`)
        .slice(0, 3)
        .map(({ code }) => code);
      expect(first).toContain(municipality.code);
    }
  });
});

describe('prepared names', () => {
  it('are folded to plain words', () => {
    const [entry] = prepare([...byCode.values()].filter(({ code }) => code === '538094'));
    expect(entry?.nameWords).toEqual(['brandys', 'nad', 'labem', 'stara', 'boleslav']);
  });
});

describe('municipalities.find', () => {
  it('answers a page and how many there are in all', async () => {
    const context = { host } as Parameters<typeof municipalitiesHandlers.find>[0];
    const answer = await municipalitiesHandlers.find(context, { text: 'lhota', limit: 5 });
    expect(answer.municipalities).toHaveLength(5);
    expect(answer.total).toBeGreaterThan(50);
  });
});
