import type { Story } from './story.ts';

export const moneyStories: readonly Story[] = [
  {
    situation: 'D1',
    weight: 4,
    told: [
      ['female', '27-64', 'Paní zůstala sama se dvěma dětmi a do výplaty jí chybí na jídlo i na benzin.'],
      ['male', '65-79', 'Pan má malý důchod a po zdražení mu nezbývá na léky.'],
    ],
    steps: [
      'Sepsali jsme příjmy a výdaje na jeden list a našli, o co lze požádat.',
      'Domluvili jsme schůzku na Úřadu práce a vytiskli žádost.',
      'Zavolali jsme za týden. Žádost podala, čeká na rozhodnutí.',
    ],
    partner: 'Úřad práce, pracoviště {orp}',
    endings: ['handed-over', 'partly', 'solved', 'refused'],
  },
  {
    situation: 'D2',
    weight: 2,
    told: [
      ['female', '27-64', 'Paní přišla v pátek po obědě, že doma nemají co jíst a dávky přijdou až v úterý.'],
      ['male', '27-64', 'Pan prosil v obchodě o rohlíky na dluh, prodavačka zavolala na úřad.'],
    ],
    steps: [
      'Dali jsme potravinový balíček, který držíme na úřadě.',
      'Domluvili jsme na pondělí potravinovou banku.',
      'Poradili jsme, jak požádat o mimořádnou pomoc.',
    ],
    partner: 'potravinová banka',
    endings: ['solved', 'partly', 'too-far', 'handed-over'],
  },
  {
    situation: 'D3',
    weight: 6,
    told: [
      ['male', '27-64', 'Pan má tři exekuce a přinesl tašku neotevřených obálek.'],
      ['female', '65-79', 'Paní podepsala půjčku u podomního prodejce a teď jí srážejí z důchodu.'],
      [null, '27-64', 'Mladá rodina {place} splácí pět úvěrů a o výplatu se hádají.'],
    ],
    steps: [
      'Otevřeli jsme obálky a srovnali je podle věřitelů.',
      'Objednali jsme bezplatnou dluhovou poradnu, přijede na obecní úřad.',
      'Upozornili jsme na lhůtu, do které lze podat odpor.',
      'V poradně byl, připravují návrh na oddlužení.',
    ],
    partner: 'dluhová poradna pro ORP {orp}',
    endings: ['handed-over', 'handed-over', 'partly', 'solved', 'declined', 'full'],
  },
  {
    situation: 'D4',
    weight: 1,
    told: [['male', '27-64', 'Panovi zablokovali účet a nemůže vybrat ani výplatu.']],
    steps: [
      'Pomohli jsme napsat bance žádost o výplatu nezabavitelné částky.',
      'Banka peníze uvolnila, příště pošle mzdu na chráněný účet.',
    ],
    partner: 'dluhová poradna pro ORP {orp}',
    endings: ['solved', 'handed-over'],
  },
  {
    situation: 'D5',
    weight: 2,
    told: [
      ['female', '27-64', 'Paní slyšela o oddlužení a ptá se, kolik to stojí a kdo ten návrh smí napsat.'],
    ],
    steps: [
      'Vysvětlili jsme, že návrh podává jen oprávněná osoba, a dali kontakt na akreditovanou poradnu.',
      'Soud oddlužení povolil.',
    ],
    partner: 'akreditovaná dluhová poradna',
    endings: ['handed-over', 'solved'],
  },
  {
    situation: 'D6',
    weight: 2,
    told: [['female', '27-64', 'Otec dětí neplatí výživné od léta, paní neví, co s tím.']],
    steps: [
      'Vysvětlili jsme, kdy lze žádat o náhradní výživné.',
      'Vytiskli jsme tiskopis a napsali seznam příloh.',
    ],
    partner: 'Úřad práce, pracoviště {orp}',
    endings: ['handed-over', 'solved', 'declined'],
  },
];
