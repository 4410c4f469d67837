import type { Story } from './story.ts';

export const familyStories: readonly Story[] = [
  {
    situation: 'F1',
    weight: 2,
    told: [
      ['female', '27-64', 'Paní přišla s tím, že se bojí jít domů. Děti jsou u babičky.'],
      ['female', '27-64', 'Sousedka {place} slyší v noci křik a bouchání.'],
    ],
    steps: [
      'Zeptali jsme se, zda hrozí něco právě teď. Volali jsme 158.',
      'Předali jsme kontakt na intervenční centrum a na utajené ubytování.',
      'Ozvala se z bezpečí.',
    ],
    partner: 'intervenční centrum',
    endings: ['handed-over', 'handed-over', 'declined', 'moved'],
  },
  {
    situation: 'F2',
    weight: 2,
    told: [
      [null, '0-5', 'Ze školky hlásili, že dítě chodí hladové a nikdo pro ně včas nepřijde.'],
      [null, '6-17', 'Děti {place} zůstávají samy přes noc, soused to viděl opakovaně.'],
    ],
    steps: [
      'Ještě týž den jsme volali OSPOD a poslali písemné oznámení.',
      'OSPOD rodinu navštívil, dál ji vede sám.',
    ],
    partner: 'OSPOD {orp}',
    endings: ['handed-over'],
  },
  {
    situation: 'F3',
    weight: 1,
    told: [['male', '6-17', 'Škola volala, že žák od září chybí a rodiče neomlouvají.']],
    steps: [
      'Zašli jsme za rodiči, tvrdí, že autobus jezdí moc brzo.',
      'Sešli jsme se ve škole s učitelkou i s rodiči.',
    ],
    partner: 'OSPOD {orp}',
    endings: ['solved', 'handed-over'],
  },
  {
    situation: 'F4',
    weight: 3,
    told: [
      ['female', '27-64', 'Paní se rozvádí a neví, jak se dohodnout na dětech.'],
      ['male', '27-64', 'Otec tří dětí přišel, že je půl roku neviděl.'],
    ],
    steps: [
      'Dali jsme kontakt na rodinnou poradnu, první setkání je zdarma.',
      'Vysvětlili jsme, co řeší soud a co OSPOD.',
    ],
    partner: 'rodinná poradna',
    endings: ['handed-over', 'partly', 'too-far', 'full'],
  },
  {
    situation: 'F5',
    weight: 1,
    told: [['male', '80+', 'Dcera se ptá na opatrovnictví, otec už úředním věcem nerozumí.']],
    steps: [
      'Vysvětlili jsme, že rozhoduje soud a že existují i mírnější možnosti.',
      'Předali jsme vzor návrhu a adresu soudu.',
    ],
    partner: 'opatrovnický soud',
    endings: ['handed-over', 'declined'],
  },
  {
    situation: 'F6',
    weight: 2,
    told: [
      ['male', '80+', 'Zemřel pan bez příbuzných, dům {place} je zamčený.'],
      ['female', '65-79', 'Paní po smrti manžela neví, co všechno musí vyřídit.'],
    ],
    steps: [
      'Vypravili jsme pohřeb na náklady obce a uložili doklady.',
      'Prošli jsme seznam: matrika, důchod, pojišťovna, dědictví.',
    ],
    partner: 'notář pověřený soudem',
    endings: ['solved', 'handed-over'],
  },
  {
    situation: 'F7',
    weight: 1,
    told: [['female', '80+', 'Pečovatelka má podezření, že vnuk bere paní důchod a zamyká ji.']],
    steps: ['Volali jsme policii, přijela hlídka.', 'Sociální pracovnice ORP rodinu převzala.'],
    partner: 'sociální pracovnice ORP {orp}',
    endings: ['handed-over'],
  },
  {
    situation: 'F8',
    weight: 3,
    told: [
      ['female', '27-64', 'Maminka samoživitelka nestíhá vyzvedávat děti, družina končí ve tři.'],
      ['male', '27-64', 'Tatínek je na tři děti sám, kroužky ani doučování si nemohou dovolit.'],
    ],
    steps: [
      'Domluvili jsme, že děti počkají v knihovně.',
      'Zeptali jsme se MAS na doučování, do naší obce zatím nikdo nejezdí.',
      'Kroužek zaplatí nadace, smlouva je podepsaná.',
    ],
    partner: 'komunitní centrum',
    endings: ['solved', 'nothing-exists', 'too-expensive', 'partly'],
  },
];
