import type { Content, ContentList, Guide } from '#contract';
import { marksOf } from '../references.ts';
import { allTexts } from './texts.ts';

/** One reference: where it stands and what it means. */
export interface Reference {
  readonly place: string;
  readonly list: ContentList;
  readonly id: string;
}

type Refer = (place: string, list: ContentList, ids: readonly (string | null)[]) => Reference[];

const refer: Refer = (place, list, ids) => ids.flatMap((id) => (id === null ? [] : [{ place, list, id }]));

function fieldsOfGuide(guide: Guide): Reference[] {
  const own = `guides/${guide.id}`;
  return [
    ...refer(`${own}/acute/lines`, 'lines', guide.acute.lines),
    ...guide.steps.flatMap((step) => [
      ...refer(`${own}/steps/${step.id}/office`, 'offices', [step.office]),
      ...refer(`${own}/steps/${step.id}/facts`, 'facts', step.facts),
      ...refer(`${own}/steps/${step.id}/deadline`, 'facts', [step.deadline?.fact ?? null]),
      ...refer(`${own}/steps/${step.id}/letter`, 'letters', [step.letter]),
    ]),
    ...guide.report.flatMap(({ office, facts }, position) => [
      ...refer(`${own}/report/${position + 1}/office`, 'offices', [office]),
      ...refer(`${own}/report/${position + 1}/facts`, 'facts', facts),
    ]),
    ...guide.services.flatMap(({ service }, position) =>
      refer(`${own}/services/${position + 1}`, 'services', [service]),
    ),
    ...refer(`${own}/related`, 'guides', guide.related),
    ...guide.card.call.flatMap((call, position) =>
      'line' in call
        ? refer(`${own}/card/call/${position + 1}`, 'lines', [call.line])
        : refer(`${own}/card/call/${position + 1}`, 'offices', [call.office]),
    ),
    ...refer(`${own}/leaflet/offices`, 'offices', guide.leaflet.offices),
    ...refer(`${own}/leaflet/lines`, 'lines', guide.leaflet.lines),
  ];
}

const linked = { term: 'terms', office: 'offices', service: 'services', guide: 'guides' } as const;

function inTexts(content: Content): Reference[] {
  return allTexts(content).flatMap(({ place, text }) =>
    marksOf(text).flatMap((mark): Reference[] => {
      if (mark.kind === 'fact') return [{ place, list: 'facts', id: mark.id }];
      if (mark.kind === 'line') return [{ place, list: 'lines', id: mark.id }];
      return mark.kind === 'link' ? [{ place, list: linked[mark.to], id: mark.id }] : [];
    }),
  );
}

/** Everything a content refers to, in fields and in texts of all kinds, with the place of each reference. */
export function referencesIn(content: Content): Reference[] {
  return [
    ...content.guides.flatMap(fieldsOfGuide),
    ...content.facts.flatMap(({ id, ask }) => refer(`facts/${id}/ask`, 'offices', [ask])),
    ...content.offices.flatMap(({ id, either }) => refer(`offices/${id}/either`, 'offices', either)),
    ...content.letters.flatMap(({ id, to }) => refer(`letters/${id}/to`, 'offices', [to])),
    ...content.duties.flatMap(({ id, facts, guides }) => [
      ...refer(`duties/${id}/facts`, 'facts', facts),
      ...refer(`duties/${id}/guides`, 'guides', guides),
    ]),
    ...inTexts(content),
  ];
}

/** Facts a content stands on: those it refers to and, of its own ones, all. */
export function factsBehind(content: Content): Set<string> {
  const referred = referencesIn(content).filter(({ list }) => list === 'facts');
  return new Set([...referred, ...content.facts].map(({ id }) => id));
}
