import { Content, Fact, type Finding, Guide } from '#contract';
import type { Reader } from '../../store/index.ts';
import { bundledContent, checkContent, type Library, layer, layersInUse } from '../content/index.ts';
import type { Host } from '../host.ts';
import { type ItemRow, listItems } from './repository.ts';

const empty: Content = Content.parse({
  language: 'cs',
  ...{ facts: [], offices: [], lines: [], services: [], terms: [], letters: [], duties: [] },
  ...{ guides: [], synonyms: [] },
});

/** What the LAG wrote, as the content of a pack. Each row is read strictly: it may come from an older program. */
export function ownContent(rows: readonly ItemRow[]): Content {
  const facts = rows.filter(({ list }) => list === 'facts').map(({ content }) => Fact.parse(content));
  const guides = rows.filter(({ list }) => list === 'guides').map(({ content }) => Guide.parse(content));
  return { ...empty, facts, guides };
}

/** The content in use with the LAG's own wordings on top: what its obce will read. */
export function libraryWithOwn(host: Host, reader: Reader, own = ownContent(listItems(reader))): Library {
  return layer([...layersInUse(host, reader), { content: own, label: null }]);
}

/** What the checks find in the LAG's own content on a day; the same ones as every pack is checked by. */
export function findingsIn(host: Host, own: Content, day: string): Finding[] {
  return checkContent(own, day, bundledContent(host));
}

/** Findings of one item: `guides/A1`, `facts/pnp-odvolani`. */
export function findingsOf(findings: readonly Finding[], list: ItemRow['list'], item: string): Finding[] {
  const place = `${list}/${item}`;
  return findings.filter((finding) => finding.place === place || finding.place.startsWith(`${place}/`));
}

/** The own content with one more item, not saved yet, in place of its earlier wording. */
export function withItem(own: Content, item: { readonly guide: Guide } | { readonly fact: Fact }): Content {
  if ('guide' in item) {
    const { guide } = item;
    return { ...own, guides: [...own.guides.filter(({ id }) => id !== guide.id), guide] };
  }
  const { fact } = item;
  return { ...own, facts: [...own.facts.filter(({ id }) => id !== fact.id), fact] };
}
