import type { Story } from './story.ts';

export const housingStories: readonly Story[] = [
  {
    situation: 'C1',
    weight: 4,
    told: [
      [null, '27-64', 'Rodina se třemi dětmi dostala výpověď z nájmu ke konci čtvrtletí.'],
      ['female', '27-64', 'Paní dluží za tři nájmy a majitel jí vyhrožuje výměnou zámku.'],
    ],
    steps: [
      'Přečetli jsme s nimi výpověď, lhůta běží až od prvního.',
      'Domluvili jsme schůzku v kontaktním místě pro bydlení.',
      'Zjistili jsme, že obecní byt se uvolní nejdřív na jaře.',
      'Majitel souhlasil se splátkami.',
    ],
    partner: 'kontaktní místo pro bydlení, ORP {orp}',
    endings: ['partly', 'solved', 'handed-over', 'nothing-exists', 'moved'],
  },
  {
    situation: 'C2',
    weight: 4,
    told: [
      ['female', '65-79', 'Paní přišla s vyúčtováním elektřiny, doplatek nemá z čeho zaplatit.'],
      [null, '27-64', 'V bytě {place} je plíseň, děti jsou pořád nemocné a majitel nic neopravuje.'],
      ['male', '65-79', 'Pan topí jen v kuchyni. Kamna kouří a na nová nemá.'],
    ],
    steps: [
      'Prošli jsme vyúčtování a zavolali dodavateli, rozloží doplatek na splátky.',
      'Poradili jsme, o jakou pomoc s bydlením lze požádat, a vytiskli tiskopis.',
      'Napsali jsme majiteli žádost o opravu, kopii mají u sebe.',
    ],
    partner: 'Úřad práce, pracoviště {orp}',
    endings: ['solved', 'partly', 'handed-over', 'refused', 'too-expensive'],
  },
  {
    situation: 'C3',
    weight: 2,
    told: [
      ['male', '27-64', 'V čekárně u silnice přespává pan, který přišel o ubytovnu. Blíží se mrazy.'],
      ['male', '27-64', 'Pan po rozvodu spí v autě {place}, do práce přitom chodí.'],
    ],
    steps: [
      'Přinesli jsme čaj a deku, řekl, že by do azylového domu šel.',
      'Obvolali jsme azylové domy. Volno je až v krajském městě.',
      'Odvezli jsme ho, přijali ho na tři měsíce.',
    ],
    partner: 'azylový dům',
    endings: ['too-far', 'full', 'solved', 'moved', 'declined'],
  },
  {
    situation: 'C4',
    weight: 5,
    told: [
      [null, '27-64', 'Sousedé {place} se přou o hluk a o plot, přišli si stěžovat oba ve stejný den.'],
      [null, '27-64', 'Nově přistěhovaná rodina neví, kam s odpady, a staří usedlíci se zlobí.'],
      [null, '65-79', 'Kouř z komína vadí celé ulici, řešilo se to křikem přes plot.'],
    ],
    steps: [
      'Vyslechli jsme obě strany, každou zvlášť.',
      'Sešli jsme se na úřadě u jednoho stolu, dohodli se na nočním klidu.',
      'Za měsíc je klid, nikdo si nestěžoval.',
    ],
    partner: 'mediační služba',
    endings: ['solved', 'solved', 'partly', 'other'],
  },
  {
    situation: 'C5',
    weight: 3,
    told: [
      ['male', '65-79', 'Panovi propadl občanský průkaz a nemůže pro nový dojet.'],
      ['female', '27-64', 'Paní má trvalý pobyt na úřadě a nechodí k ní pošta.'],
    ],
    steps: [
      'Domluvili jsme s úřadem ORP, že průkaz přijedou vyřídit k němu domů.',
      'Vysvětlili jsme, jak si vyzvedávat poštu na ohlašovně.',
      'Odvezli jsme na úřad a počkali.',
    ],
    partner: 'úřad ORP {orp}',
    endings: ['solved', 'solved', 'handed-over'],
  },
  {
    situation: 'C6',
    weight: 1,
    told: [[null, '27-64', 'Po nočním přívalovém dešti má rodina {place} vodu v přízemí, nemají kde spát.']],
    steps: [
      'Hasiči odčerpali vodu, rodina spí dvě noci v klubovně.',
      'Sepsali jsme škody a vyfotili je pro pojišťovnu.',
      'Pomohli jsme s žádostí o mimořádnou pomoc.',
    ],
    partner: 'Úřad práce, pracoviště {orp}',
    endings: ['solved', 'partly'],
  },
  {
    situation: 'C7',
    weight: 6,
    told: [
      ['female', '80+', 'Paní se nedostane k lékaři, autobus jede v šest ráno a zpátky až odpoledne.'],
      ['male', '65-79', 'Pan po operaci očí nesmí řídit a {place} nejezdí žádný spoj.'],
      ['female', '65-79', 'Zrušili zastávku, paní nemá jak na nákup.'],
    ],
    steps: [
      'Domluvili jsme odvoz s hasiči na čtvrtek.',
      'Ptali jsme se na senior taxi, do naší obce zatím nejezdí.',
      'Zařadili jsme téma na jednání zastupitelstva.',
    ],
    partner: 'doprava pro seniory, ORP {orp}',
    endings: ['nothing-exists', 'nothing-exists', 'solved', 'partly', 'too-expensive', 'too-far'],
  },
];
