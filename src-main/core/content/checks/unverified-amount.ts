import type { Content, Fact, FactVersion, Finding } from '#contract';
import { type Check, error, warning } from './finding.ts';
import { numbersInWords, writtenAmounts, writtenNumbers, writtenPeriods } from './numbers.ts';
import { dutyTexts, entryTexts, guideTexts, handwritten, versionPlace } from './texts.ts';

function shown({ value, say, sayGenitive }: FactVersion): string | null {
  return say ?? sayGenitive ?? (value === null ? null : String(value));
}

function ofVersion({ kind }: Fact, version: FactVersion, place: string): Finding[] {
  const findings: Finding[] = [];
  const { value, say, sayGenitive, text, confidence } = version;
  const unsure = confidence === 'to-verify';
  const printed = shown(version);
  if (unsure && kind === 'amount' && printed !== null)
    findings.push(error('unverified-amount', place, printed));
  else if (value === null) {
    for (const words of [say, sayGenitive]) {
      if (words !== null && /\d/.test(words))
        findings.push(error('unverified-amount', `${place}/say`, words));
    }
  }
  if (value !== null && !(unsure && kind === 'amount')) return findings;
  // The sentence of a fact is printed too: what must not stand in its value must not stand there either.
  const severe = unsure ? error : warning;
  for (const words of writtenAmounts(text))
    findings.push(severe('unverified-amount', `${place}/text`, words));
  if (unsure) {
    const periods = kind === 'statement' ? warning : error;
    for (const words of writtenPeriods(text))
      findings.push(periods('unverified-amount', `${place}/text`, words));
  }
  return findings;
}

function inFacts({ facts }: Content): Finding[] {
  return facts.flatMap((fact) =>
    fact.versions.flatMap((version, position) =>
      ofVersion(fact, version, versionPlace(fact.id, fact.versions, position)),
    ),
  );
}

function inTexts(content: Content): Finding[] {
  const strict = [...guideTexts(content), ...dutyTexts(content)].flatMap(({ place, text }) => {
    const words = handwritten(text);
    return [
      ...writtenNumbers(words).map((number) => error('unverified-amount', place, number)),
      ...numbersInWords(words).map((number) => warning('unverified-amount', place, number)),
    ];
  });
  // A letter may name a section of a law, an office its floor; an amount or a deadline is a fact everywhere. When a
  // line answers is no fact, it is checked together with its number.
  const others = entryTexts(content)
    .filter(({ place }) => !/^lines\/[^/]+\/hours$/.test(place))
    .flatMap(({ place, text }) => {
      const words = handwritten(text);
      const found = [...writtenAmounts(words), ...writtenPeriods(words)];
      return found.map((number) => error('unverified-amount', place, number));
    });
  return [...strict, ...others];
}

/** An amount nobody confirmed that would be printed, or a number written into a text instead of a fact. */
export const unverifiedAmount: Check = ({ content }) => [...inFacts(content), ...inTexts(content)];
