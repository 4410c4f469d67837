import { readFileSync } from 'node:fs';
import { Content, type PackLabel } from '#contract';
import { composePack } from '../../src-main/core/content/index.ts';
import { publicKeyOf } from '../../src-main/core/minisign/index.ts';

/** The content that comes with the program. */
const bundled = Content.parse(
  JSON.parse(readFileSync(new URL('../../resources/content.json', import.meta.url), 'utf8')),
);

/** Seeds of two sample publishers. */
export const seeds = { lag: new Uint8Array(32).fill(11), other: new Uint8Array(32).fill(12) };

const nothing: Content = {
  language: 'cs',
  ...{ facts: [], offices: [], lines: [], services: [], terms: [], letters: [], duties: [], guides: [] },
  synonyms: [],
};

/** Content that gives one bundled guide another title and one of its facts another sentence. */
export function changedContent(title: string): Content {
  const guide = bundled.guides.find(({ id }) => id === 'F1');
  const fact = bundled.facts.find(({ id }) => id === 'vykazani-doba');
  if (guide === undefined || fact === undefined) throw new Error('The bundled content has changed.');
  const versions = fact.versions.map((version) => ({
    ...version,
    text: 'Policie může násilníka vykázat na 14 dní, i z jeho vlastního bytu.',
  }));
  return { ...nothing, guides: [{ ...guide, title }], facts: [{ ...fact, versions }] };
}

/** A signed pack of a sample LAG, as the bytes of its file. */
export function packOf(
  content: Content,
  label: Partial<PackLabel> = {},
  seed: Uint8Array = seeds.lag,
): Uint8Array {
  const whole: PackLabel = {
    ...{ pack: 'mas-ukazkova', title: 'Postupy MAS Ukázková', publisher: 'MAS Ukázková', edition: 1 },
    createdAt: '2026-11-20T08:00:00.000Z',
    signer: publicKeyOf(seed),
    ...label,
  };
  return composePack(whole, content, seed);
}
