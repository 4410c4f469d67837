import type { Finding, Guide } from '#contract';
import { type Check, type Checked, error } from './finding.ts';
import { readingEase, sentencesOf, wordsOf } from './reading-ease.ts';
import { allTexts, readOut } from './texts.ts';

/** Words in a sentence. A leaflet is for people who read slowly: European rules for easy-to-read ask for short ones. */
const longestSentence = { guide: 25, leaflet: 12 } as const;

/**
 * Flesch Reading Ease (see `reading-ease.ts`). A guide as a whole reads at grade 9 or below (60). One step is too short
 * a sample for the formula (Flesch asks for a hundred words), so it may be ten points harder. A leaflet should read
 * at grade 7 (70); its sixty words swing by five.
 */
const leastEase = { guide: 60, step: 50, leaflet: 65 } as const;

/** Fewer words are judged by the length of their sentences only. */
const smallestSample = 20;

function longSentences({ content, known, day }: Checked): Finding[] {
  return allTexts(content).flatMap((text) => {
    const { place } = text;
    const limit = longestSentence[/^guides\/\w+\/leaflet\//.test(place) ? 'leaflet' : 'guide'];
    return sentencesOf(readOut(text, known, day)).flatMap((sentence) => {
      const words = wordsOf(sentence);
      if (words.length <= limit) return [];
      return [error('hard-to-read', place, `${words.length} > ${limit}: ${words.slice(0, 6).join(' ')}`)];
    });
  });
}

function samplesOf(guide: Guide) {
  const steps = guide.steps.map(({ id, text, next }) => ({
    ...{ part: `/steps/${id}`, least: leastEase.step },
    texts: [text, next ?? ''],
  }));
  const { about, go, take, cost, deadline } = guide.leaflet;
  return [
    ...steps,
    {
      ...{ part: '', least: leastEase.guide },
      texts: [
        ...[guide.acute.act, guide.gist, ...guide.outcomes.map(({ text }) => text)],
        ...steps.flatMap(({ texts }) => texts),
        ...[...guide.municipality, ...guide.report.map(({ text }) => text), ...guide.never],
      ],
    },
    {
      ...{ part: '/leaflet', least: leastEase.leaflet },
      texts: [...about, ...go, ...take, cost, deadline],
    },
  ];
}

function hardSamples({ content, known, day }: Checked): Finding[] {
  return content.guides.flatMap((guide) =>
    samplesOf(guide).flatMap(({ part, least, texts }) => {
      const { words, ease } = readingEase(
        texts.map((text) => readOut({ place: '', text }, known, day)).join('\n'),
      );
      if (words < smallestSample || ease >= least) return [];
      return [error('hard-to-read', `guides/${guide.id}${part}`, `${ease.toFixed(1)} < ${least}`)];
    }),
  );
}

/** Sentences that are too long, and steps, guides and leaflets that read harder than they may. */
export const hardToRead: Check = (checked) => [...longSentences(checked), ...hardSamples(checked)];
