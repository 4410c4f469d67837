import type { AgeBand, RequestContent, Sex } from '#contract';
import type { Random } from './random.ts';

/** Names nobody bears. No real person may be recognised in a demo. */
const women = ['paní Ukázková', 'paní Vzorová', 'paní Příkladná', 'paní Zkušební'];
const men = ['pan Vzorový', 'pan Ukázkový', 'pan Příkladný', 'pan Zkušební'];
const households = ['rodina Ukázkových', 'rodina Vzorových', 'rodina Příkladných', 'mladí z podkroví'];

/**
 * Houses of the village. Who has the same name or telephone is one household, and of few households a summary says
 * nothing: so everybody has the number of a house, and some houses come back, as in a real village.
 */
const houses = 120;

/** Adverbial phrases for `{place}` in the stories, and for the line „kde“. */
export const places = [
  'u kapličky',
  'za školou',
  'na horním konci',
  'na dolním konci',
  'na samotě u lesa',
  'vedle hospody',
  'u rybníka',
  'pod hřbitovem',
  'v bytovce',
];
const parts = ['náves', 'horní konec', 'dolní konec', 'samoty', 'bytovky'];

const bandYears: Readonly<Record<AgeBand, readonly [number, number]>> = {
  '0-5': [0, 5],
  '6-17': [6, 17],
  '18-26': [18, 26],
  '27-64': [27, 64],
  '65-79': [65, 79],
  '80+': [80, 93],
};

type Someone = Pick<RequestContent, 'subject' | 'who' | 'phone' | 'where' | 'age' | 'sex' | 'part'>;

/** Whom a story is about, with as much known as an office usually knows. */
export function inventSomeone(random: Random, sex: Sex | null, band: AgeBand, year: number): Someone {
  const subject = sex === null ? 'household' : random.chance(0.06) ? 'anonymous' : 'named';
  const names = sex === null ? households : sex === 'female' ? women : men;
  const known = random.chance(0.85);
  const house = random.whole(1, houses);
  return {
    subject: random.chance(0.06) ? null : subject,
    who: subject === 'anonymous' || random.chance(0.04) ? null : `${random.pick(names)}, čp. ${house}`,
    // No number begins with three zeros.
    phone: random.chance(0.25) ? `+420 000 000 ${String(house).padStart(3, '0')}` : null,
    where: random.chance(0.5) ? random.pick(places) : null,
    age: known ? inventAge(random, band, year) : random.chance(0.5) ? 'unknown' : null,
    sex: sex ?? (random.chance(0.3) ? 'unknown' : null),
    part: random.chance(0.6) ? random.pick(parts) : random.chance(0.3) ? 'unknown' : null,
  };
}

function inventAge(random: Random, band: AgeBand, year: number): RequestContent['age'] {
  if (random.chance(0.7)) return { by: 'band', band };
  const [low, high] = bandYears[band];
  return { by: 'year', year: year - random.whole(low, high) };
}
