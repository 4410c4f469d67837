import {
  type Content,
  type Fact,
  type Guide,
  type Letter,
  type Office,
  type PhoneLine,
  type ServiceType,
  type Step,
  situations,
} from '../../src-main/contract/index.ts';

/** A small content in which every check finds nothing: a test changes one thing and sees which one does. */

/** The day the sample is checked on. */
export const sampleDay = '2026-11-22';

const source = { law: 'zákon č. 1/2026 Sb., § 2', name: null, url: 'https://www.example.cz/zakon' };
const looked = { source, confidence: 'confirmed', checkedOn: '2026-11-01', checkedBy: 'editor' } as const;
const always = { validFrom: null, validTo: null };

export const deadlineFact: Fact = {
  id: 'odvolani',
  kind: 'period',
  unit: 'day',
  ask: 'urad',
  versions: [
    {
      ...{ ...always, ...looked, value: 15, say: '15 dní', sayGenitive: '15 dnů' },
      text: 'Odvolat se jde do 15 dnů.',
    },
  ],
};

export const amountFact: Fact = {
  id: 'prispevek',
  kind: 'amount',
  unit: 'czk-per-month',
  ask: 'urad',
  versions: [
    {
      ...{ ...always, ...looked, value: 4500, say: '4 500 Kč měsíčně', sayGenitive: null },
      text: 'Příspěvek je 4 500 Kč za měsíc.',
    },
  ],
};

const dutyFact: Fact = {
  id: 'rada',
  kind: 'statement',
  unit: null,
  ask: 'urad',
  versions: [
    {
      ...{ ...always, ...looked, value: null, say: null, sayGenitive: null },
      text: 'Každá obec dá lidem radu.',
    },
  ],
};

const office: Office = {
  id: 'urad',
  name: 'Ukázkový úřad',
  short: 'Úřad',
  does: 'Tady vám dají radu.',
  find: 'Hledejte ho na webu města.',
  either: [],
  warning: null,
};

const line: PhoneLine = {
  ...{ id: '112', number: '112', name: 'Tísňová linka', helps: 'Když jde o život.', hours: 'nepřetržitě' },
  ...{ free: true, kind: 'emergency', ...looked },
};

const service: ServiceType = {
  ...{ id: '40', name: 'Pečovatelská služba', does: 'Pomůže člověku doma.', forms: ['field'] },
  ...{ payment: 'paid', ...looked },
};

const letter: Letter = {
  ...{ id: 'zadost', title: 'Dopis úřadu', to: 'urad', when: 'Pošlete ho po telefonátu.' },
  body: '[[obec]]\n[[datum]]\n\nProsíme o radu pro: [[jméno]]',
};

const plainStep = {
  ...{ office: null, bring: [], form: null, deadline: null, next: null, pace: null },
  ...{ letter: null, facts: [], when: [], shared: null },
};

const steps: Step[] = [
  {
    ...{ ...plainStep, id: 'zavolat', title: 'Zavolejte na úřad', who: 'municipality', office: 'urad' },
    text: 'Zavolejte [na úřad](office:urad) hned ráno. Řekněte, co se stalo. Pak si dejte kávu.',
    ...{ pace: 'days', letter: 'zadost' },
  },
  {
    ...{ ...plainStep, id: 'odvolat', title: 'Podejte odvolání', who: 'resident', office: 'urad' },
    text: 'Napište [odvolání](term:odvolani). Stačí pár vět. Na úřad to má dojít do {odvolani:genitive}.',
    deadline: { fact: 'odvolani', from: 'ode dne, kdy dopis přišel' },
    when: [{ dopis: ['ano', 'unknown'] }],
  },
  {
    ...{ ...plainStep, id: 'pec', title: 'Najděte pomoc domů', who: 'family', facts: ['rada'] },
    text: 'Pomůže [pečovatelská služba](service:40). Zeptejte se v okolí, kdo má volno.',
    when: [{ dopis: ['ne'], sam: ['ano', 'ne', 'unknown'] }],
  },
];

/** The guide that all situations of the sample have. */
export function sampleGuide(id: Guide['id']): Guide {
  return structuredClone<Guide>({
    ...{ id, validFrom: '2026-11-01', reviewedOn: '2026-11-22', reviewedBy: 'editor' },
    title: 'Ukázkový postup',
    acute: { signs: 'Někdo leží na zemi.', act: 'Hned volejte {line:112}.', lines: ['112'] },
    gist: 'Přišel dopis z úřadu. Dá se s ním něco dělat.',
    questions: [
      {
        ...{ id: 'dopis', ask: 'Přišel dopis?', hint: null, when: [] },
        options: [
          { id: 'ano', label: 'Ano' },
          { id: 'ne', label: 'Ne' },
        ],
      },
      {
        ...{ id: 'sam', ask: 'Žije sám?', hint: 'Zeptejte se ho.', when: [{ dopis: ['ne'] }] },
        options: [
          { id: 'ano', label: 'Ano' },
          { id: 'ne', label: 'Ne' },
        ],
      },
    ],
    outcomes: [
      { id: 'odvolani', title: 'Je čas se bránit', text: 'Jde o {prispevek}.' },
      { id: 'pomoc', title: 'Je čas najít pomoc', text: 'Sám to nemusí dělat.' },
    ],
    table: [
      { when: [{ dopis: ['ano', 'unknown'] }], outcome: 'odvolani' },
      { when: [], outcome: 'pomoc' },
    ],
    steps,
    municipality: ['Dejte mu radu a čas.'],
    report: [{ text: 'Řekněte to úřadu.', office: 'urad', facts: ['rada'] }],
    never: ['Nic neslibujte.', 'Nic za něj nepodepisujte.', 'Nikomu o tom neříkejte.'],
    services: [{ service: '40', why: 'Pomůže mu doma.' }],
    related: [],
    card: {
      say: ['„Jsem tu pro vás.“'],
      call: [
        { line: '112', why: 'Když jde o život.' },
        { office: 'urad', why: 'Poradí, co dál.' },
      ],
      never: ['Nic neslibujte.'],
    },
    leaflet: {
      ...{ title: 'Když přijde dopis', about: ['Přišel vám dopis.'], go: ['Jděte na úřad.'] },
      ...{ take: ['dopis'], cost: 'Je to zdarma.', deadline: 'Jděte tam do {odvolani:genitive}.' },
      ...{ offices: ['urad'], lines: ['112'] },
    },
    words: ['přišel dopis', 'co s dopisem', 'úřad mi píše'],
  });
}

/** A whole content: a guide for every situation and nothing that nobody needs. */
export function sampleContent(): Content {
  return structuredClone<Content>({
    language: 'cs',
    facts: [deadlineFact, amountFact, dutyFact],
    offices: [office],
    lines: [line],
    services: [service],
    terms: [{ id: 'odvolani', term: 'odvolání', explains: 'Dopis, že s úřadem nesouhlasíte.' }],
    letters: [letter],
    duties: [
      { id: 'rada', kind: 'must', title: 'Poradit', text: 'Obec dá radu.', facts: ['rada'], guides: ['A1'] },
    ],
    guides: situations.map(sampleGuide),
    synonyms: [['dopis', 'psaní']],
  });
}

/** A content that holds nothing: the beginning of a pack. */
export function emptyContent(): Content {
  const nothing = { facts: [], offices: [], lines: [], services: [], terms: [], letters: [] };
  return { language: 'cs', ...nothing, duties: [], guides: [], synonyms: [] };
}
