import { type Guide, parsePassage, type Situation } from '#contract';
import { stemsOf, wordsOf } from '../../czech/index.ts';

/** How much a word weighs by where it stands in the guide. */
const weights = { words: 5, title: 5, leaflet: 2, question: 2, gist: 2, step: 1, rest: 0.6 };
/** A word weighing so much in a guide is one of its own: it stands in a saying, in the title, or in more places. */
const ownWord = 4;
/**
 * How much a guide whose text only mentions a word counts into how common the word is. Steps of all guides say
 * „lékař“ or „nájem“ in passing; that must not make the words of residents look common. Small words of sayings
 * („nemám na“, „chtějí mi“) gain by it too, and that helps: sayings go alike. Chosen on held-out sayings.
 */
const mention = 0.2;

/** A saying of residents, as the stems of its words. */
type Saying = readonly string[];

export interface IndexedGuide {
  readonly id: Situation;
  /** Weight of each stem in this guide. */
  readonly stems: ReadonlyMap<string, number>;
  readonly sayings: readonly Saying[];
  /** A word of the guide as it is written, by its stem: for showing why it was found. */
  readonly written: ReadonlyMap<string, string>;
}

/** Everything the search needs, made once for a library and a day. */
export interface SearchIndex {
  readonly guides: readonly IndexedGuide[];
  /** Inverse document frequency of each stem: rare words tell more (Robertson and Spärck Jones, 1976). */
  readonly rarity: ReadonlyMap<string, number>;
  /** Stems that stand in half of the guides or more: they tell nobody why one of them was found. */
  readonly everywhere: ReadonlySet<string>;
  /** All stems sorted, for unfinished words. */
  readonly vocabulary: readonly string[];
  /** Stems that mean the same, by stem. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
}

type Stems = (word: string) => readonly string[];

/** Stems of words, remembered while an index is made: the guides repeat the same few thousand words. */
function rememberStems(): Stems {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const found = known.get(word) ?? stemsOf(word);
    known.set(word, found);
    return found;
  };
}

function plain(text: string): string {
  return parsePassage(text)
    .flatMap(({ items }) => items.flat())
    .map((part) => ('text' in part ? part.text : ' '))
    .join('');
}

function textsBy(guide: Guide): [weight: number, texts: readonly string[]][] {
  const { questions, leaflet, steps } = guide;
  return [
    [weights.words, guide.words],
    [weights.title, [guide.title]],
    [weights.leaflet, [leaflet.title, ...leaflet.about]],
    [weights.question, questions.flatMap(({ ask, options }) => [ask, ...options.map(({ label }) => label)])],
    [weights.gist, [guide.gist, guide.acute.signs]],
    [weights.step, steps.map(({ title }) => title)],
    [weights.rest, [...steps.map(({ text }) => text), ...guide.municipality]],
  ];
}

function indexGuide(guide: Guide, stems: Stems): IndexedGuide {
  const found = new Map<string, number>();
  const written = new Map<string, string>();
  for (const [weight, texts] of textsBy(guide)) {
    for (const word of texts.flatMap((text) => wordsOf(plain(text)))) {
      for (const stem of stems(word.text)) {
        // Standing in several places counts once for each kind of place at most twice.
        found.set(stem, Math.min((found.get(stem) ?? 0) + weight, weight * 2 + (found.get(stem) ?? 0) / 2));
        if (!written.has(stem)) written.set(stem, word.text);
      }
    }
  }
  const sayings = guide.words.map((saying) => wordsOf(saying).flatMap(({ text }) => stems(text)));
  return { id: guide.id, stems: found, sayings, written };
}

function rarityOf(guides: readonly IndexedGuide[]): Map<string, number> {
  const inGuides = new Map<string, number>();
  for (const { stems: own } of guides) {
    for (const [stem, weight] of own) {
      inGuides.set(stem, (inGuides.get(stem) ?? 0) + (weight >= ownWord ? 1 : mention));
    }
  }
  return new Map(
    [...inGuides].map(([stem, count]) => [stem, Math.log(1 + (guides.length - count + 0.5) / (count + 0.5))]),
  );
}

function everywhereOf(guides: readonly IndexedGuide[], stems: Iterable<string>): Set<string> {
  return new Set(
    [...stems].filter((stem) => guides.filter((guide) => guide.stems.has(stem)).length >= guides.length / 2),
  );
}

function alikeOf(groups: readonly (readonly string[])[], stems: Stems): Map<string, readonly string[]> {
  const alike = new Map<string, Set<string>>();
  for (const group of groups) {
    const all = group.flatMap((word) => wordsOf(word)).flatMap(({ text }) => stems(text));
    for (const stem of all) {
      const others = alike.get(stem) ?? new Set<string>();
      for (const other of all) if (other !== stem) others.add(other);
      alike.set(stem, others);
    }
  }
  return new Map([...alike].map(([stem, others]) => [stem, [...others]]));
}

/** Prepares guides and groups of synonyms for `rank`. Pure; takes a tenth of a second for forty guides. */
export function indexGuides(guides: readonly Guide[], synonyms: readonly (readonly string[])[]): SearchIndex {
  const stems = rememberStems();
  const indexed = guides.map((guide) => indexGuide(guide, stems));
  const rarity = rarityOf(indexed);
  const vocabulary = [...rarity.keys()].sort();
  const everywhere = everywhereOf(indexed, vocabulary);
  return { guides: indexed, rarity, everywhere, vocabulary, alike: alikeOf(synonyms, stems) };
}
