import type { Situation } from '#contract';
import { fold, stemsOf, wordsOf } from '../../czech/index.ts';
import type { IndexedGuide, SearchIndex } from './search-index.ts';

/** What stands behind one typed word: the stems it may mean, each with how sure that is (0 to 1). */
type Meaning = ReadonlyMap<string, number>;

const certainty = { itself: 1, synonym: 0.85, beginning: 0.6, typingMistake: 0.5, kin: 0.5 };
/** Nobody describes a trouble in more words; a pasted page must not take a second. */
const mostWords = 40;
/** Shorter beginnings could go on in too many ways. */
const shortestBeginning = 3;
const shortestMistaken = 5;
/** Words of one family share so many first letters, and all but the last two. */
const shortestKin = 4;
/**
 * Prefixes that change a verb and keep its family (folded): whoever says „vyhnali“ may find „hnali“.
 * Constants of this file were chosen on sayings held out of the index, not on the sentences of the tests.
 */
const prefixed = /^(?:vy|na|za|po|u|od|pri|roz|pre|do|ob|s|z|ne)(?<rest>.{4,})$/;
/** How soon a word standing in more places stops counting more (k of BM25). */
const saturation = 1;
/** Guides far below the best one are noise under it. */
const worthShowing = 0.25;
/** How much a whole saying weighs against its single words. */
const sayingWeight = 1.4;
/** One like saying may be chance; the second and the third like it confirm the guide, each less. */
const sayingShares = [1, 0.4, 0.2];

export interface Ranked {
  readonly id: Situation;
  readonly score: number;
  /** Words of the guide that answered, the weightiest first. */
  readonly because: readonly string[];
}

/** First position in a sorted list that is not before `text`. */
function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stems that go on from an unfinished word. */
function goingOn(index: SearchIndex, beginning: string): string[] {
  const found: string[] = [];
  for (let at = lowerBound(index.vocabulary, beginning); at < index.vocabulary.length; at += 1) {
    const stem = index.vocabulary[at] ?? '';
    if (!stem.startsWith(beginning) || found.length >= 20) break;
    found.push(stem);
  }
  return found;
}

/** Whether two words differ by one letter: missing, added, changed, or two neighbours swapped. */
function oneMistakeApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
  const [restOne, restOther] = [one.slice(start), other.slice(start)];
  if (restOne.length === restOther.length) {
    const swapped = restOne[0] === restOther[1] && restOne[1] === restOther[0];
    return restOne.slice(1) === restOther.slice(1) || (swapped && restOne.slice(2) === restOther.slice(2));
  }
  return restOne.length > restOther.length ? restOne.slice(1) === restOther : restOther.slice(1) === restOne;
}

/** Stems of the same family: they begin alike, with or without a prefix. */
function kinOf(index: SearchIndex, stem: string): string[] {
  const rest = prefixed.exec(stem)?.groups?.rest;
  return [stem, ...(rest === undefined ? [] : [rest])]
    .filter((form) => form.length >= shortestKin)
    .flatMap((form) => goingOn(index, form.slice(0, Math.max(shortestKin, form.length - 2))));
}

function meaningOf(index: SearchIndex, word: string, unfinished: boolean): Meaning {
  const meaning = new Map<string, number>();
  const mean = (stem: string, sure: number) => {
    if (index.rarity.has(stem)) meaning.set(stem, Math.max(meaning.get(stem) ?? 0, sure));
  };
  const own = stemsOf(word);
  for (const stem of own) mean(stem, certainty.itself);
  for (const stem of own) for (const other of index.alike.get(stem) ?? []) mean(other, certainty.synonym);
  const folded = fold(word);
  if (unfinished && folded.length >= shortestBeginning) {
    for (const stem of goingOn(index, folded)) mean(stem, certainty.beginning);
  }
  if (meaning.size === 0 && folded.length >= shortestMistaken) {
    for (const stem of index.vocabulary) {
      if (own.some((each) => oneMistakeApart(each, stem))) mean(stem, certainty.typingMistake);
    }
  }
  for (const stem of own) for (const other of kinOf(index, stem)) mean(other, certainty.kin);
  return meaning;
}

/** What one typed word says for a guide: its best meaning there, rare words more, repetition little (BM25). */
function wordScore(index: SearchIndex, guide: IndexedGuide, meaning: Meaning): [number, string | null] {
  let best = 0;
  let by: string | null = null;
  for (const [stem, sure] of meaning) {
    const weight = guide.stems.get(stem);
    if (weight === undefined) continue;
    const score = sure * (index.rarity.get(stem) ?? 0) * (weight / (weight + saturation));
    if (score > best) [best, by] = [score, stem];
  }
  return [best, by];
}

/** How much of the likest sayings of residents is in what was typed, by the rarity of their words. */
function sayingScore(index: SearchIndex, guide: IndexedGuide, meanings: readonly Meaning[]): number {
  const sure = new Map<string, number>();
  for (const meaning of meanings) {
    for (const [stem, certain] of meaning) sure.set(stem, Math.max(sure.get(stem) ?? 0, certain));
  }
  const scores: number[] = [];
  for (const saying of guide.sayings) {
    let whole = 0;
    let hit = 0;
    for (const stem of saying) {
      const rarity = index.rarity.get(stem) ?? 0;
      whole += rarity;
      hit += rarity * (sure.get(stem) ?? 0);
    }
    if (hit > 0) scores.push((hit / whole) * Math.sqrt(hit));
  }
  scores.sort((one, other) => other - one);
  return sayingShares.reduce((sum, share, at) => sum + share * (scores[at] ?? 0), 0);
}

/**
 * Ranks the guides by what a person typed, best first; guides that nothing speaks for are left out. The last word
 * may be unfinished. Words are weighed by their rarity among the guides and by where they stand (BM25 with weighted
 * fields: Robertson, Zaragoza and Taylor, 2004), and whole sayings of residents count on top.
 */
export function rank(index: SearchIndex, text: string): Ranked[] {
  const typed = wordsOf(text).slice(0, mostWords);
  const finished = /[\s.,!?]$/.test(text);
  const meanings = typed.map(({ text: word }, at) =>
    meaningOf(index, word, !finished && at === typed.length - 1),
  );
  const ranked = index.guides.flatMap((guide): Ranked[] => {
    const answers = meanings.map((meaning) => wordScore(index, guide, meaning));
    const sum = answers.reduce((total, [score]) => total + score, 0);
    if (sum === 0) return [];
    const answered = answers
      .flatMap(([score, stem]) => (stem === null ? [] : [{ score, stem }]))
      .sort((one, other) => other.score - one.score);
    const telling = answered.filter(({ stem }) => !index.everywhere.has(stem));
    const told = (telling.length > 0 ? telling : answered.slice(0, 1)).map(({ stem }) =>
      (guide.written.get(stem) ?? stem).toLowerCase(),
    );
    const score = sum + sayingWeight * sayingScore(index, guide, meanings);
    return [{ id: guide.id, score, because: [...new Set(told)] }];
  });
  ranked.sort((one, other) => other.score - one.score || one.id.localeCompare(other.id));
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * worthShowing);
}
