import type { Story } from './story.ts';

export const workStories: readonly Story[] = [
  {
    situation: 'E1',
    weight: 3,
    told: [
      ['male', '27-64', 'Pila propustila pět lidí, pan se ptá, do kdy se musí přihlásit na Úřad práce.'],
      ['female', '27-64', 'Paní po rodičovské nemá kam nastoupit, škola její místo zrušila.'],
    ],
    steps: [
      'Řekli jsme, co si vzít na Úřad práce a že má jít hned.',
      'Nabídli jsme místo na veřejně prospěšné práce od jara.',
    ],
    partner: 'Úřad práce, pracoviště {orp}',
    endings: ['solved', 'handed-over', 'solved', 'other'],
  },
  {
    situation: 'E2',
    weight: 1,
    told: [['male', '27-64', 'Pan se vrátil z výkonu trestu k matce {place}, nemá doklady ani práci.']],
    steps: ['Spojili jsme se s kurátorem, přijede ve středu na úřad.', 'Doklady má vyřízené, hledá práci.'],
    partner: 'sociální kurátor ORP {orp}',
    endings: ['handed-over', 'partly'],
  },
  {
    situation: 'E3',
    weight: 2,
    told: [
      [null, '27-64', 'Rodina z Ukrajiny {place} potřebuje prodloužit pobyt a nerozumí dopisu.'],
      ['female', '27-64', 'Paní z ciziny tu pracuje ve skleníku a zaměstnavatel jí drží doklady.'],
    ],
    steps: ['Přečetli jsme dopis a objednali termín.', 'Našli jsme tlumočnici, přišla s nimi na úřad.'],
    partner: 'centrum na podporu integrace cizinců',
    endings: ['solved', 'handed-over', 'moved'],
  },
  {
    situation: 'E4',
    weight: 2,
    told: [
      ['male', '18-26', 'Mladík nedodělal učiliště a rok sedí doma.'],
      ['female', '27-64', 'Paní je bez práce třetí rok, bez auta se do směn nedostane.'],
    ],
    steps: [
      'Domluvili jsme brigádu při úklidu obce, aby se rozhýbal.',
      'Poslali jsme kontakt na rekvalifikaci.',
    ],
    partner: 'Úřad práce, pracoviště {orp}',
    endings: ['partly', 'too-far', 'solved', 'declined'],
  },
];
