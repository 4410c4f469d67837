import type { Story } from './story.ts';

export const careStories: readonly Story[] = [
  {
    situation: 'A1',
    weight: 9,
    told: [
      [
        'female',
        '80+',
        'Sousedka říká, že paní {place} už neuvaří a sama nevyjde schody. Dcera jezdí jen o víkendu.',
      ],
      [
        'male',
        '80+',
        'Pan bydlí sám {place}. Po návratu z nemocnice nezvládá nákup ani topení, ptá se, kdo by mu pomohl.',
      ],
      ['female', '65-79', 'Paní po operaci kyčle potřebuje na pár týdnů dovážet obědy a pomoc s koupáním.'],
      ['male', '80+', 'Syn volal z města: otec {place} si nechává léky na stole a neví, které už vzal.'],
    ],
    steps: [
      'Navštívili jsme doma, domluvili se, s čím potřebuje pomoc a kdo z rodiny může.',
      'Volali jsme pečovatelské službě, zda dojíždí do naší obce a od kdy má místo.',
      'Předali jsme tiskopis žádosti o příspěvek na péči a pomohli s vyplněním první strany.',
      'Domluvili jsme dovoz obědů ze školní jídelny, než se uvolní místo ve službě.',
      'Zavolali jsme, jak to jde. Pečovatelka dochází dvakrát týdně.',
    ],
    partner: 'pečovatelská služba pro ORP {orp}',
    endings: ['solved', 'partly', 'handed-over', 'full', 'too-far', 'too-expensive', 'declined'],
  },
  {
    situation: 'A2',
    weight: 4,
    told: [
      ['female', '27-64', 'Paní pečuje o maminku, přitom chodí do práce na směny. Říká, že už nemůže.'],
      ['female', '27-64', 'Zeptala se na úřadě, jestli se dá pečovat doma a nepřijít o zaměstnání.'],
      ['male', '27-64', 'Pan se stará o manželku po mrtvici. Sám měsíc nespal celou noc.'],
    ],
    steps: [
      'Vysvětlili jsme rozdíl mezi dlouhodobým ošetřovným a příspěvkem na péči a dali oba letáky.',
      'Hledali jsme odlehčovací službu v okolí. Nejbližší volné místo je za sedm týdnů.',
      'Domluvili jsme schůzku se sociální pracovnicí ORP přímo u nich doma.',
      'Ozvala se, že bratr převezme víkendy.',
    ],
    partner: 'odlehčovací služba pro ORP {orp}',
    endings: ['partly', 'full', 'too-far', 'handed-over', 'solved'],
  },
  {
    situation: 'A3',
    weight: 5,
    told: [
      ['male', '80+', 'Pošťačka si všimla, že pan {place} nikam nechodí a schránku má plnou.'],
      ['female', '80+', 'Paní ovdověla na jaře. Od té doby ji nikdo neviděl na návsi ani v obchodě.'],
      ['female', '65-79', 'Paní přišla na úřad kvůli poplatku a hodinu si povídala. Děti má v cizině.'],
    ],
    steps: [
      'Zašli jsme na návštěvu. Ráda by mezi lidi, ale nemá se tam jak dostat.',
      'Pozvali jsme na setkání seniorů a domluvili odvoz se sousedy.',
      'Předali jsme číslo na linku pro seniory, velkým písmem na lísteček k telefonu.',
      'Dobrovolnice dochází jednou týdně na kávu.',
    ],
    partner: 'dobrovolnické centrum pro ORP {orp}',
    endings: ['solved', 'solved', 'partly', 'declined', 'nothing-exists'],
  },
  {
    situation: 'A4',
    weight: 4,
    told: [
      ['female', '80+', 'Rodina hledá pro babičku domov. Doma ji nemohou nechat samotnou ani přes den.'],
      ['male', '65-79', 'Pana propouštějí z nemocnice a nemá se kam vrátit, dům {place} není na vozík.'],
    ],
    steps: [
      'Sepsali jsme s rodinou, do kterých domovů podat žádost, a vytiskli tiskopisy.',
      'Obvolali jsme čtyři domovy v okolí. Všude vedou pořadník.',
      'Požádali jsme sociální pracovnici nemocnice o prodloužení pobytu.',
      'Přišlo vyrozumění o zařazení do pořadníku.',
    ],
    partner: 'sociální pracovnice ORP {orp}',
    endings: ['full', 'full', 'too-far', 'too-expensive', 'solved', 'handed-over'],
  },
  {
    situation: 'A5',
    weight: 1,
    told: [
      ['male', '65-79', 'Manželka chce, aby manžel mohl zůstat doma do konce. Neví, kdo přijede v noci.'],
    ],
    steps: [
      'Spojili jsme rodinu s mobilním hospicem, ozvou se ještě dnes.',
      'Pomohli jsme s půjčením polohovací postele a s jejím odvozem.',
      'Zastavili jsme se u rodiny, sestry dojíždějí denně.',
    ],
    partner: 'mobilní hospic',
    endings: ['solved', 'handed-over'],
  },
  {
    situation: 'A6',
    weight: 2,
    told: [
      ['male', '65-79', 'Pan má důchod dvacátého pryč a chodí si půjčovat po sousedech.'],
      ['female', '80+', 'Paní prý posílá peníze někomu po telefonu. Všimla si toho doručovatelka.'],
    ],
    steps: [
      'Promluvili jsme si o tom v klidu na úřadě, souhlasí s pomocí při placení složenek.',
      'Poradili jsme se se sociální pracovnicí ORP, zda připadá v úvahu zvláštní příjemce.',
      'Upozornili jsme rodinu a předali leták o podvodech po telefonu.',
    ],
    partner: 'sociální pracovnice ORP {orp}',
    endings: ['partly', 'solved', 'declined', 'handed-over'],
  },
  {
    situation: 'A7',
    weight: 3,
    told: [
      [
        'male',
        '65-79',
        'Soused si stěžuje na zápach z domu {place}. Pan uvnitř prý netopí a nechá si donést jen rohlíky.',
      ],
      ['female', '65-79', 'Paní má dům plný věcí a lidé mají strach z ohně. Nikoho nechce pustit dovnitř.'],
    ],
    steps: [
      'Zašli jsme tam s místostarostou. Mluvil s námi přes plot, dům jsme neviděli.',
      'Domluvili jsme společnou návštěvu s terénní sociální pracovnicí.',
      'Přivezli jsme dřevo a dohodli se na úklidu dvora.',
    ],
    partner: 'terénní sociální pracovnice MAS',
    endings: ['partly', 'declined', 'declined', 'handed-over'],
  },
  {
    situation: 'A8',
    weight: 2,
    told: [
      [null, '6-17', 'Rodiče pečují o dospívajícího syna na vozíku a pět let nebyli ani na víkend pryč.'],
      [null, '27-64', 'Maminka pečuje o dospělou dceru s postižením a potřebuje na operaci.'],
    ],
    steps: [
      'Zjišťovali jsme odlehčovací pobyty. Pro tento věk je nejbližší v jiném kraji.',
      'Předali jsme kontakt na ranou a odlehčovací péči a domluvili, že zavolají spolu s námi.',
    ],
    partner: 'odlehčovací služba v krajském městě',
    endings: ['too-far', 'nothing-exists', 'full', 'partly', 'solved'],
  },
];
