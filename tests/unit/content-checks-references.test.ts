import { describe, expect, it } from 'vitest';
import { Content } from '../../src-main/contract/index.ts';
import { checkContent } from '../../src-main/core/content/index.ts';
import { emptyContent, sampleContent, sampleDay, sampleGuide } from '../support/content.ts';
import { findingsAfter, shortly, type spoil } from '../support/content-faults.ts';

describe('the sample', () => {
  it('is of the format and has nothing to find', () => {
    expect(Content.parse(sampleContent())).toEqual(sampleContent());
    expect(checkContent(sampleContent(), sampleDay)).toEqual([]);
  });
});

describe('broken-reference', () => {
  const broken = (place: string, detail: string) => [`error broken-reference ${place}: ${detail}`];

  it.each<[string, Parameters<typeof findingsAfter>[0], string]>([
    ['facts of a step', ({ step }) => step('pec').facts.push('chybi'), 'guides/A1/steps/pec/facts'],
    [
      'the office of a step',
      ({ step }) => Object.assign(step('pec'), { office: 'chybi' }),
      'guides/A1/steps/pec/office',
    ],
    [
      'the letter of a step',
      ({ step }) => Object.assign(step('pec'), { letter: 'chybi' }),
      'guides/A1/steps/pec/letter',
    ],
    ['lines in danger', ({ guide }) => guide.acute.lines.push('chybi'), 'guides/A1/acute/lines'],
    [
      'services',
      ({ guide }) => guide.services.push({ service: 'chybi', why: 'Pomůže.' }),
      'guides/A1/services/2',
    ],
    ['facts of a report', ({ guide }) => guide.report[0]?.facts.push('chybi'), 'guides/A1/report/1/facts'],
    [
      'calls of the card',
      ({ guide }) => guide.card.call.push({ office: 'chybi', why: 'Poradí.' }),
      'guides/A1/card/call/3',
    ],
    [
      'contacts of the leaflet',
      ({ guide }) => guide.leaflet.offices.push('chybi'),
      'guides/A1/leaflet/offices',
    ],
    ['whom to ask', ({ fact }) => Object.assign(fact('rada'), { ask: 'chybi' }), 'facts/rada/ask'],
    [
      'an office instead of another',
      ({ content }) => content.offices[0]?.either.push('chybi'),
      'offices/urad/either',
    ],
    ['facts of a duty', ({ content }) => content.duties[0]?.facts.push('chybi'), 'duties/rada/facts'],
  ])('%s', (_, fault, place) => {
    expect(findingsAfter(fault)).toEqual(broken(place, 'chybi'));
  });

  it('marks in every text', () => {
    const marks = { '{chybi}': 'chybi', '{line:999}': '999', '[slovo](term:chybi)': 'chybi' };
    for (const [mark, id] of Object.entries(marks)) {
      expect(findingsAfter(({ guide }) => guide.never.push(`Nikdy ${mark}.`))).toEqual(
        broken('guides/A1/never/4', id),
      );
      expect(
        findingsAfter(({ content }) => {
          for (const office of content.offices) office.find = `Hledejte ${mark}.`;
        }),
      ).toEqual(broken('offices/urad/find', id));
      expect(
        findingsAfter(({ content }) => {
          for (const letter of content.letters) letter.when = `Pošlete ${mark}.`;
        }),
      ).toEqual(broken('letters/zadost/when', id));
    }
  });

  it('marks that nobody can read stay in the text and are found there', () => {
    for (const mark of ['{Odvolani}', '[slovo](word:x)', '**tučně']) {
      const findings = findingsAfter(({ guide }) => guide.never.push(`Nikdy ${mark} ne.`));
      expect(findings, mark).toHaveLength(1);
      expect(findings[0]).toContain('error broken-reference guides/A1/never/4: ');
    }
  });

  it('a fact that has no words to print', () => {
    expect(findingsAfter(({ guide }) => guide.never.push('Nikdy {rada}.'))).toEqual(
      broken('guides/A1/never/4', 'rada'),
    );
    expect(findingsAfter(({ guide }) => guide.never.push('Nikdy do {prispevek:genitive}.'))).toEqual(
      broken('guides/A1/never/4', 'prispevek:genitive'),
    );
  });

  it('a deadline that is no length of time, an outcome that is not there', () => {
    expect(
      findingsAfter(({ step }) =>
        Object.assign(step('odvolat'), { deadline: { fact: 'rada', from: 'ode dne' } }),
      ),
    ).toEqual(broken('guides/A1/steps/odvolat/deadline', 'rada'));
    expect(
      findingsAfter(({ guide }) =>
        guide.table.unshift({ when: [{ dopis: ['ne'], sam: ['ne'] }], outcome: 'jiny' }),
      ),
    ).toEqual(broken('guides/A1/table/1', 'jiny'));
  });

  it('a pack may refer to what it is laid over, and to nothing else', () => {
    const pack = { ...emptyContent(), guides: [sampleGuide('A1')] };
    expect(checkContent(pack, sampleDay, sampleContent())).toEqual([]);
    const bare = checkContent(pack, sampleDay, emptyContent());
    expect(new Set(bare.map(({ rule }) => rule))).toEqual(new Set(['broken-reference']));
  });
});

describe('unused', () => {
  it('a fact, a term, a letter that nobody refers to is an error', () => {
    const fresh = ({ content }: ReturnType<typeof spoil>) => {
      content.facts.push({
        ...structuredClone(sampleContent().facts[2] ?? content.facts[0]),
        id: 'navic',
      } as never);
      content.terms.push({ id: 'navic', term: 'slovo', explains: 'Nikdo ho nepoužil.' });
      content.letters.push({ id: 'navic', title: 'Dopis', to: null, when: 'Nikdy.', body: 'Nic.' });
    };
    expect(findingsAfter(fresh)).toEqual([
      'error unused facts/navic: navic',
      'error unused terms/navic: navic',
      'error unused letters/navic: navic',
    ]);
  });

  it('an office, a line, a type of service that waits for its guide is a warning', () => {
    expect(
      findingsAfter(({ content }) => {
        content.offices.push(...content.offices.map((office) => ({ ...office, id: 'navic' })));
        content.lines.push(...content.lines.map((line) => ({ ...line, id: '150' })));
        content.services.push(...content.services.map((service) => ({ ...service, id: '41' })));
      }),
    ).toEqual([
      'warning unused offices/navic: navic',
      'warning unused lines/150: 150',
      'warning unused services/41: 41',
    ]);
  });

  it('is not asked of a pack', () => {
    const pack = { ...emptyContent(), terms: sampleContent().terms };
    expect(checkContent(pack, sampleDay, sampleContent())).toEqual([]);
    expect(shortly(checkContent(pack, sampleDay))).toContain('error unused terms/odvolani: odvolani');
  });
});
