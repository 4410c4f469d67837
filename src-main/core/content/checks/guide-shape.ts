import { type Finding, situations, unknownAnswer } from '#contract';
import { type Check, type Checked, error, warning } from './finding.ts';

/** So many „nikdy“ tell somebody without training what to keep away from; fewer leave a gap. */
const enoughNever = 3;

/** A guide without „nikdy“: an error without any, a warning with too few. */
export const missingNever: Check = ({ content }) =>
  content.guides.flatMap(({ id, never, card }): Finding[] => {
    const place = `guides/${id}/never`;
    if (never.length === 0) return [error('missing-never', place, id)];
    if (card.never.length === 0) return [error('missing-never', `guides/${id}/card/never`, id)];
    return never.length < enoughNever ? [warning('missing-never', place, String(never.length))] : [];
  });

/** A situation of the taxonomy without a guide. Not asked of a pack. */
export const deadSituation: Check = ({ content, whole }) =>
  whole
    ? situations
        .filter((situation) => !content.guides.some(({ id }) => id === situation))
        .map((situation) => error('dead-situation', `guides/${situation}`, situation))
    : [];

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, position) => ids.indexOf(id) !== position))];
}

const listed = ['facts', 'offices', 'lines', 'services', 'terms', 'letters', 'duties'] as const;

function ofLists({ content }: Checked): Finding[] {
  const inLists = listed.flatMap((list) =>
    repeated(content[list].map(({ id }) => id)).map((id) => error('duplicate', `${list}/${id}`, id)),
  );
  const wordings = content.guides.map(({ id, validFrom }) => `${id} ${validFrom}`);
  return [
    ...inLists,
    ...repeated(wordings).map((wording) =>
      error('duplicate', `guides/${wording.split(' ')[0] ?? wording}`, wording),
    ),
  ];
}

/** The same identifier twice: in a list, among the wordings of a guide, or inside a guide. */
export const duplicate: Check = (checked) => {
  const found = (place: string, ids: readonly string[]) =>
    repeated(ids).map((id) => error('duplicate', place, id));
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
  return [
    ...ofLists(checked),
    ...checked.content.guides.flatMap((guide) => {
      const own = `guides/${guide.id}`;
      return [
        ...found(`${own}/questions`, ids(guide.questions)),
        ...found(`${own}/outcomes`, ids(guide.outcomes)),
        ...found(`${own}/steps`, ids(guide.steps)),
        // „Nevím“ is put in by the program.
        ...guide.questions.flatMap(({ id, options }) =>
          found(`${own}/questions/${id}`, [...ids(options), unknownAnswer]),
        ),
      ];
    }),
  ];
};
