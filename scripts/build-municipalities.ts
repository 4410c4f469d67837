/**
 * Makes `resources/municipalities.json`, the list of obce the program carries.
 *
 * Usage: node scripts/build-municipalities.ts <obce.csv>
 *
 * The source is a comma-separated table after two open data sets of the Czech Statistical Office (ČSÚ):
 * „Struktura území ČR“ (valid 1. 1. 2026) and „Počet obyvatel v obcích k 1. 1.“ (2026). The four military
 * districts are left out: nobody lives there and they have no mayor.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

const target = fileURLToPath(new URL('../resources/municipalities.json', import.meta.url));
const columns = [
  'kod_obce',
  'nazev',
  'status',
  'okres_nazev',
  'orp_nazev',
  'kraj_nazev',
  'obyvatel_2026',
] as const;
type Column = (typeof columns)[number];

/** Rows of a table whose values contain neither quotes nor line breaks; anything else is refused. */
function readTable(text: string): Record<Column, string>[] {
  if (text.includes('"')) throw new Error('Quoted values are not expected in the list of obce.');
  const [header, ...lines] = text.trimEnd().split('\n');
  const names = (header ?? '').split(',');
  return lines.map((line) => {
    const values = line.split(',');
    if (values.length !== names.length) throw new Error(`A line with ${values.length} values: ${line}`);
    const pairs = columns.map((column) => {
      const value = values[names.indexOf(column)];
      if (value === undefined || value === '') throw new Error(`Column ${column} is missing in: ${line}`);
      return [column, value] as const;
    });
    return Object.fromEntries(pairs) as Record<Column, string>;
  });
}

function build(source: string): string {
  const rows = readTable(readFileSync(source, 'utf8'))
    .filter((row) => row.status !== 'Vojenský újezd')
    .sort((one, other) => one.kod_obce.localeCompare(other.kod_obce));
  const list = (column: Column) =>
    [...new Set(rows.map((row) => row[column]))].sort((a, b) => a.localeCompare(b, 'cs'));
  const statuses = list('status');
  const districts = list('okres_nazev');
  const orps = list('orp_nazev');
  const regions = list('kraj_nazev');
  // Names that repeat are written once and referred to by their position: 6 254 rows fit in 330 kB.
  const lines = rows.map((row) =>
    JSON.stringify([
      row.kod_obce,
      row.nazev,
      statuses.indexOf(row.status),
      districts.indexOf(row.okres_nazev),
      orps.indexOf(row.orp_nazev),
      regions.indexOf(row.kraj_nazev),
      Number(row.obyvatel_2026),
    ]),
  );
  const head = {
    component: {
      name: 'Český statistický úřad (ČSÚ): Struktura území ČR, Počet obyvatel v obcích',
      version: '1. 1. 2026',
      licence: 'CC-BY-4.0',
    },
    fields: ['code', 'name', 'status', 'district', 'orp', 'region', 'population'],
    statuses,
    districts,
    orps,
    regions,
  };
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines.join(',\n')}\n]}\n`;
}

const source = argv[2];
if (source === undefined) {
  stderr.write('Usage: node scripts/build-municipalities.ts <obce.csv>\n');
  exit(2);
}
const text = build(source);
writeFileSync(target, text);
stdout.write(
  `resources/municipalities.json: ${JSON.parse(text).rows.length} obcí, ${Buffer.byteLength(text)} B\n`,
);
