import type { Area, GuideLine, Situation, WalkLine } from '#contract';

/** A guide offered at a request, with the way begun for it, if any. */
export interface FittingGuide {
  readonly guide: Situation;
  readonly title: string;
  readonly walk: WalkLine | null;
}

/** What a request is classified as. */
export interface Classified {
  readonly area: Area | null;
  readonly situations: readonly Situation[];
}

/** Guides of the request's situations in their order, then those begun for it though nothing says they fit. */
export function fittingGuides(
  { situations }: Classified,
  guides: readonly GuideLine[],
  walks: readonly WalkLine[],
): FittingGuide[] {
  const begun = walks.map(({ walk }) => walk.guide);
  const wanted = [...new Set([...situations, ...begun])];
  return wanted.flatMap((id) => {
    const walk = walks.find((line) => line.walk.guide === id) ?? null;
    const title = guides.find((line) => line.id === id)?.title ?? walk?.title;
    return title === undefined ? [] : [{ guide: id, title, walk }];
  });
}

/** Other guides of the request's area: when only the area is known, they are what fits. */
export function guidesOfArea(
  { area, situations }: Classified,
  guides: readonly GuideLine[],
  shown: readonly FittingGuide[],
): GuideLine[] {
  if (area === null || situations.length > 0) return [];
  const already = new Set(shown.map(({ guide }) => guide));
  return guides.filter((line) => line.area === area && !already.has(line.id));
}
