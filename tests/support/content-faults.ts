import type { Content, Fact, Finding, Guide, Step } from '../../src-main/contract/index.ts';
import { checkContent } from '../../src-main/core/content/index.ts';
import { sampleContent, sampleDay } from './content.ts';

/** A copy of the sample whose parts are at hand and may be spoiled. */
export interface Spoiled {
  readonly content: Content;
  /** The guide of A1. */
  readonly guide: Guide;
  /** Steps of that guide. */
  step(id: string): Step;
  fact(id: string): Fact;
  /** The only version of a fact. */
  version(id: string): Fact['versions'][number];
}

function found<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`The sample has no ${name}.`);
  return thing;
}

/** The sample, ready to be spoiled. */
export function spoil(): Spoiled {
  const content = sampleContent();
  const guide = found(content.guides[0], 'guide');
  const fact = (id: string) =>
    found(
      content.facts.find((each) => each.id === id),
      id,
    );
  return {
    ...{ content, guide, fact },
    step: (id) =>
      found(
        guide.steps.find((each) => each.id === id),
        id,
      ),
    version: (id) => found(fact(id).versions[0], id),
  };
}

/** What the checks find after something was spoiled, shortly: `error broken-reference guides/A1/related: A9`. */
export function findingsAfter(fault: (spoiled: Spoiled) => void): string[] {
  const spoiled = spoil();
  fault(spoiled);
  return shortly(checkContent(spoiled.content, sampleDay));
}

/** Findings as lines. */
export function shortly(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, rule, place, detail }) => `${severity} ${rule} ${place}: ${detail}`);
}
