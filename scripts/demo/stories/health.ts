import type { Story } from './story.ts';

export const healthStories: readonly Story[] = [
  {
    situation: 'B1',
    weight: 3,
    told: [
      ['female', '65-79', 'Paní potřebuje chodítko a sedačku do vany, neví, zda jít k lékaři, nebo na úřad.'],
      ['male', '80+', 'Panovi se rozbilo naslouchadlo a na nové dosáhne až za rok.'],
    ],
    steps: [
      'Vysvětlili jsme, že poukaz píše lékař, a objednali k němu telefonem.',
      'Sehnali jsme chodítko z půjčovny, než přijde vlastní.',
    ],
    partner: 'půjčovna pomůcek pro ORP {orp}',
    endings: ['solved', 'solved', 'partly', 'too-expensive'],
  },
  {
    situation: 'B2',
    weight: 2,
    told: [
      ['female', '27-64', 'Paní jezdí každý týden na rehabilitaci a ptá se na příspěvek na mobilitu.'],
      ['male', '6-17', 'Rodiče vozí syna denně do speciální školy a nevědí, že mohou o něco žádat.'],
    ],
    steps: [
      'Vytiskli jsme žádost o příspěvek na mobilitu a prošli ji společně.',
      'Poslali jsme žádost datovou schránkou, potvrzení má u sebe.',
    ],
    partner: 'Úřad práce, pracoviště {orp}',
    endings: ['solved', 'handed-over', 'refused'],
  },
  {
    situation: 'B3',
    weight: 2,
    told: [
      ['male', '27-64', 'Pan po úrazu se ptal na průkaz osoby se zdravotním postižením.'],
      ['female', '65-79', 'Paní skončil průkaz a neví, jak požádat o nový.'],
    ],
    steps: [
      'Vysvětlili jsme postup a dali seznam, co si vzít s sebou.',
      'Pomohli jsme s vyplněním žádosti, podala ji dcera.',
    ],
    partner: 'Úřad práce, pracoviště {orp}',
    endings: ['solved', 'handed-over'],
  },
  {
    situation: 'B4',
    weight: 1,
    told: [
      [
        'male',
        '27-64',
        'Pan je rok v pracovní neschopnosti a lékař mu řekl, ať si zažádá o invalidní důchod.',
      ],
    ],
    steps: [
      'Objednali jsme na okresní správu sociálního zabezpečení a dali seznam dokladů.',
      'Chyběly doklady z dřívějšího zaměstnání, pomohli jsme napsat žádost o potvrzení.',
    ],
    partner: 'správa sociálního zabezpečení, pracoviště {orp}',
    endings: ['handed-over', 'refused', 'solved'],
  },
  {
    situation: 'B5',
    weight: 3,
    told: [
      ['male', '18-26', 'Rodiče mají strach o syna. Zavřel se v pokoji a s nikým nemluví.'],
      ['female', '27-64', 'Paní přišla s pláčem, že to doma nezvládá. Nikdo jiný v kanceláři nebyl.'],
    ],
    steps: [
      'Zůstali jsme s ní, dokud nepřijela sestra. Číslo na krizovou linku má u sebe.',
      'Spojili jsme rodinu s centrem duševního zdraví, přijede tým k nim domů.',
      'Zavolali jsme, jak se daří. Dochází k lékaři.',
    ],
    partner: 'centrum duševního zdraví',
    endings: ['handed-over', 'partly', 'full', 'solved'],
  },
  {
    situation: 'B6',
    weight: 3,
    told: [
      ['male', '27-64', 'Manželka se přišla poradit, muž pije a výplatu domů nenosí.'],
      ['male', '18-26', 'Mladík {place} prý bere drogy, schází se tam i kluci ze školy.'],
    ],
    steps: [
      'Předali jsme kontakt na adiktologickou poradnu, lze přijít i bez něj.',
      'Promluvili jsme si s ním, zatím pomoc nechce.',
      'Poradna nejbližší je v krajském městě, autobus tam jede jednou denně.',
    ],
    partner: 'adiktologická poradna',
    endings: ['declined', 'too-far', 'handed-over', 'partly'],
  },
  {
    situation: 'B7',
    weight: 2,
    told: [
      [null, '0-5', 'Mladí rodiče {place} mají malou dceru s postižením a neznají nikoho, kdo by poradil.'],
      [null, '6-17', 'Škola chce pro chlapce asistenta, rodiče nevědí, kam se obrátit.'],
    ],
    steps: [
      'Spojili jsme rodinu s ranou péčí, přijedou za nimi.',
      'Domluvili jsme schůzku ve speciálně pedagogickém centru.',
    ],
    partner: 'raná péče',
    endings: ['handed-over', 'solved', 'full'],
  },
];
