import type { Content, Finding, FindingRule, Guide } from '#contract';
import { answerPaths, evaluate, referencesOf } from '../../src-main/core/content/index.ts';

/** What the command prints: findings as sentences, and the ways through a guide. */

const sentences: Readonly<Record<FindingRule, (detail: string) => string>> = {
  'broken-reference': (detail) => `refers to „${detail}“, which is not there or has nothing to print`,
  'expired-fact': (detail) => `expired on ${detail}; add the version that follows`,
  unused: () => 'nothing refers to it',
  'unverified-amount': (detail) => `says „${detail}“: a number stands in a confirmed fact or nowhere`,
  'hard-to-read': (detail) => `is hard to read (${detail})`,
  'missing-never': () => 'says too little of what must never be done',
  'dead-situation': () => 'has no guide',
  unreachable: (detail) => `no answers lead to „${detail}“`,
  'not-covered': (detail) =>
    `is not covered: „${detail}“ (a last row without a condition, steps on every way)`,
  duplicate: (detail) => `„${detail}“ is there twice`,
  'unknown-condition': (detail) => `names „${detail}“, which is no question or option of this guide`,
  'versions-overlap': (detail) => `two versions hold at once, or days are turned round (${detail})`,
  'value-mismatch': (detail) => `the words do not say the number in its unit (${detail})`,
  'not-czech-typography': (detail) => `Czech does not write ${detail}`,
};

/** One finding as a line: place, what is wrong, rule. */
function sentenceOf({ rule, severity, place, detail }: Finding): string {
  const mark = severity === 'error' ? 'error' : 'warning';
  return `  ${mark}  ${place}: ${sentences[rule](detail)} [${rule}]`;
}

/** Findings under the file each of them is about; `unknown` stands for what no file has yet. */
export function reportOf(findings: readonly Finding[], files: ReadonlyMap<string, string>): string {
  const byFile = new Map<string, string[]>();
  for (const finding of findings) {
    const thing = finding.place.split('/').slice(0, 2).join('/');
    const file = files.get(thing) ?? 'in no file';
    byFile.set(file, [...(byFile.get(file) ?? []), sentenceOf(finding)]);
  }
  return [...byFile]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([file, lines]) => `${file}\n${lines.join('\n')}\n`)
    .join('\n');
}

/** Findings about some guides and about everything they stand on. Whether other guides are there was not looked at. */
export function findingsAbout(findings: readonly Finding[], guides: readonly Guide[]): Finding[] {
  const things = new Set(guides.map(({ id }) => `guides/${id}`));
  for (const guide of guides) {
    const { facts, terms, letters } = referencesOf(guide);
    for (const id of facts) things.add(`facts/${id}`);
    for (const id of terms) things.add(`terms/${id}`);
    for (const id of letters) things.add(`letters/${id}`);
  }
  return findings
    .filter(({ rule, detail }) => rule !== 'broken-reference' || !/^[A-F]\d$/.test(detail))
    .filter(({ place }) => things.has(place.split('/').slice(0, 2).join('/')));
}

/** Every way through a guide: outcome and steps, and under them the answers that lead there. */
export function waysThrough(guide: Guide): string {
  const ways = new Map<string, string[]>();
  for (const path of answerPaths(guide)) {
    const { outcome, steps } = evaluate(guide, path);
    const way = `${outcome}: ${steps.map(({ step }) => step).join(', ')}`;
    const answers = path.map(({ question, option }) => `${question}=${option}`).join(' ') || 'always';
    ways.set(way, [...(ways.get(way) ?? []), answers]);
  }
  const lines = [...ways].map(([way, [first = '', ...others]]) => {
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `  ${way}\n      ${first}${more}`;
  });
  return `${guide.id} ${guide.title}\n${lines.join('\n')}\n`;
}

/** One line of totals. */
export function totals({ guides, facts, terms, letters }: Content, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const held = `${guides.length} guides, ${facts.length} facts, ${terms.length} terms, ${letters.length} letters`;
  return `${held}: ${errors} errors, ${findings.length - errors} warnings`;
}
