import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { answerPaths, evaluate, referencesOf } from '../../src-main/core/content/index.ts';
import { readSources } from './read.ts';

const content = readSources(
  fileURLToPath(new URL('../../resources/content', import.meta.url)),
  argv.slice(2),
);
const known = {
  facts: new Set(content.facts.map(({ id }) => id)),
  offices: new Set(content.offices.map(({ id }) => id)),
  lines: new Set(content.lines.map(({ id }) => id)),
  services: new Set(content.services.map(({ id }) => id)),
  terms: new Set(content.terms.map(({ id }) => id)),
  letters: new Set(content.letters.map(({ id }) => id)),
};
for (const id of argv.slice(2)) {
  for (const guide of content.guides.filter((each) => each.id === id)) {
    const references = referencesOf(guide);
    for (const [list, ids] of Object.entries(known)) {
      for (const each of references[list as keyof typeof known]) {
        if (!ids.has(each)) stdout.write(`${id}: ${list} ${each} is missing\n`);
      }
    }
    const texts = JSON.stringify([
      guide.steps,
      guide.gist,
      guide.leaflet,
      guide.card,
      guide.never,
      guide.outcomes,
    ]);
    const numbers = texts
      .replace(
        /\{[^}]*\}|\]\([^)]*\)|"(id|fact|line|lines|service|shared|office|facts|when|guide)":("[^"]*"|\[[^\]]*\])/g,
        '',
      )
      .match(/[^"]{0,20}\d[^"]{0,10}/g);
    if (numbers !== null) stdout.write(`${id}: digits: ${numbers.join(' | ')}\n`);
    const outcomes = new Set<string>();
    const steps = new Set<string>();
    for (const path of answerPaths(guide)) {
      const evaluation = evaluate(guide, path);
      outcomes.add(evaluation.outcome);
      for (const { step } of evaluation.steps) steps.add(step);
      stdout.write(
        `  ${path.map(({ question, option }) => `${question}=${option}`).join(' ')} → ${evaluation.outcome}: ${evaluation.steps.map(({ step }) => step).join(', ')}\n`,
      );
    }
    for (const outcome of guide.outcomes)
      if (!outcomes.has(outcome.id)) stdout.write(`${id}: outcome ${outcome.id} unreachable\n`);
    for (const step of guide.steps)
      if (!steps.has(step.id)) stdout.write(`${id}: step ${step.id} unreachable\n`);
  }
}
