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

/**
 * What is signed. A pack that carries a guide replaces all wordings of it, so one that begins on a later day takes
 * along what came with the program and holds until then.
 */
export function contentToSign(host: Host, rows: readonly ItemRow[], day: string): Content {
  const own = ownContent(rows);
  const begins = (guide: Guide) => own.guides.some(({ id, validFrom }) => id === guide.id && validFrom > day);
  const holds = (guide: Guide) => own.guides.some(({ id, validFrom }) => id === guide.id && validFrom <= day);
  const until = bundledContent(host).guides.filter(
    (guide) => begins(guide) && !holds(guide) && guide.validFrom <= day,
  );
  return { ...own, guides: [...until, ...own.guides] };
}

/** What the checks find in a content of the LAG on a day; the same ones as every pack is checked by. */
export function findingsIn(host: Host, content: Content, day: string): Finding[] {
  return checkContent(content, day, bundledContent(host));
}

/** What the checks find in one guide, with the LAG's own facts around it. */
export function findingsOfGuide(host: Host, own: Content, guide: Guide, day: string): Finding[] {
  return of(findingsIn(host, { ...own, guides: [guide] }, day), `guides/${guide.id}`);
}

/** What the checks find in one fact; guides that print it are checked each on its own. */
export function findingsOfFact(host: Host, fact: Fact, day: string): Finding[] {
  return of(findingsIn(host, { ...empty, facts: [fact] }, day), `facts/${fact.id}`);
}

function of(findings: readonly Finding[], place: string): Finding[] {
  return findings.filter((finding) => finding.place === place || finding.place.startsWith(`${place}/`));
}
