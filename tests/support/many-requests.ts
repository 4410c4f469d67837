import { outcomes, type Request, type RequestStatus, situations, urgencies } from '#contract';
import { contentToColumns, statusToColumns } from '../../src-main/core/requests/row-shape.ts';
import { searchDocument } from '../../src-main/core/requests/search/document.ts';
import type { Database } from '../../src-main/store/index.ts';
import { content } from './requests.ts';

/** Words of everyday requests; a text takes some of them, rarer ones less often. */
const words =
  `paní pan prosí chce bydlí doma sama sám už dlouho neví kam jít potřebuje pomoc pomoct s do na je
  peníze důchod nájem dluhy příspěvek péče lékař nemocnice byt dům topení dřevo uhlí voda elektřina účet telefon
  auto autobus nákup oběd pečovatelka soused sousedka syn dcera manžel manželka vnuk babička dědeček maminka dítě
  škola práce úřad dávky žádost formulář lhůta odvolání zamítnutí doklad občanka exekuce insolvence soud rozvod
  výživné násilí alkohol drogy hádka hluk pes zahrada plot střecha okno schody vozík berle chodítko postel lůžko
  demence cukrovka operace propuštění hospic stacionář azyl ubytovna přespání charita nemoc pohřeb samota strach
  smutek pád zlomenina léky recept rehabilitace invalidita posudek komise zaměstnání výpověď podpora brigáda mzda
  odstupné rekvalifikace školka kroužek obědy tábor brýle sluchadlo zuby doprava odvoz úklid praní sekání dříví
  sníh cesta hřbitov kostel pošta balík banka karta podvod půjčka lichva smlouva energie přeplatek nedoplatek`
    .split(/\s+/)
    .filter((word) => word !== '');

const syllables = [
  'bro',
  'ča',
  'dvo',
  'hla',
  'jí',
  'kře',
  'lu',
  'mo',
  'ně',
  'po',
  'ra',
  'sto',
  'tě',
  'vá',
  'žel',
];

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Made {
  readonly request: Request;
  readonly year: number;
  readonly sequence: number;
}

/** Plausible requests of an invented obec, one every quarter of an hour until the end of 2026. */
function* requestsUntil2027(count: number): Generator<Made> {
  const random = seeded(20_261_122);
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new RangeError('Nothing to choose from.');
    return value;
  };
  const uuid = () => {
    const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  const name = () => {
    const spelled = `${one(syllables)}${one(syllables)}${one(syllables)}k`;
    return spelled.charAt(0).toUpperCase() + spelled.slice(1);
  };
  const person = uuid();
  const last = new Map<number, number>();
  for (let position = 0; position < count; position += 1) {
    const at = new Date(Date.UTC(2027, 0, 1) - (count - position) * 900_000).toISOString();
    const year = Number(at.slice(0, 4));
    const sequence = (last.get(year) ?? 0) + 1;
    last.set(year, sequence);
    const length = 8 + Math.floor(random() * 40);
    const text = Array.from({ length }, () =>
      random() < 0.1 ? name() : (words[Math.floor(words.length * random() ** 1.6)] ?? ''),
    ).join(' ');
    const situation = one(situations);
    const status: RequestStatus =
      random() < 0.8
        ? { state: 'closed', outcome: one(outcomes), handedTo: null, closedAt: at }
        : { state: one(['noted', 'in-progress']), outcome: null, handedTo: null, closedAt: null };
    const request: Request = {
      id: uuid(),
      number: `${sequence}/${year}`,
      version: 1,
      content: content(text, {
        area: random() < 0.1 ? null : one(['A', 'B', 'C', 'D', 'E', 'F']),
        situations: [situation],
        urgency: random() < 0.3 ? null : one(urgencies),
        who: random() < 0.7 ? `Paní ${name()}` : null,
        phone: random() < 0.3 ? `603 ${100 + (position % 900)} ${100 + (position % 700)}` : null,
        part: random() < 0.5 ? one(['Lhota', 'Horka', 'Na Vršku']) : null,
      }),
      status,
      recordedAt: at,
      recordedBy: person,
      changedAt: at,
      binnedAt: random() < 0.02 ? at : null,
    };
    yield { request, year, sequence };
  }
}

/** Fills an open database with so many requests in one transaction, each findable. */
export function fillWithRequests(database: Database, count: number): void {
  const columns = `id, year, sequence, version, area, situations, channel, urgency, subject, who, phone, "where",
    age, sex, part, state, outcome, handed_to, closed_at, recorded_at, recorded_by, changed_at, binned_at, text`;
  const marks = columns.split(',').map(() => '?');
  const insert = database.prepare(`INSERT INTO requests(${columns}) VALUES (${marks.join(', ')})`);
  const index = database.prepare(
    `INSERT INTO requests_search(rowid, number, who, phone, place, handed_to, text, timeline, stems)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const fill = database.transaction(() => {
    for (const { request, year, sequence } of requestsUntil2027(count)) {
      const filled = contentToColumns(request.content);
      const { state, outcome, handedTo, closedAt } = statusToColumns(request.status);
      const { area, channel, urgency, subject, who, phone, where, age, sex, part, text } = filled;
      const { lastInsertRowid } = insert.run(
        ...[request.id, year, sequence, request.version, area, JSON.stringify(filled.situations), channel],
        ...[urgency, subject, who, phone, where, age, sex, part, state, outcome, handedTo, closedAt],
        ...[request.recordedAt, request.recordedBy, request.changedAt, request.binnedAt, text],
      );
      const row = BigInt(lastInsertRowid) * (request.binnedAt === null ? 1n : -1n);
      const found = searchDocument(request, []);
      index.run(
        ...[row, found.number, found.who, found.phone, found.place, found.handedTo, found.text],
        ...[found.timeline, found.stems],
      );
    }
  });
  fill();
}
