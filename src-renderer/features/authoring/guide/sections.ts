import type { Guide } from '#contract';

/** Parts of the form, in the order people read a guide. */
export const sections = [
  ...(['basis', 'acute', 'questions', 'outcomes', 'steps', 'duties'] as const),
  ...(['never', 'services', 'card', 'leaflet', 'words'] as const),
] as const;
export type Section = (typeof sections)[number];

const partsOf: Readonly<Record<Section, readonly (keyof Guide)[]>> = {
  basis: ['title', 'validFrom', 'gist', 'related'],
  acute: ['acute'],
  questions: ['questions'],
  outcomes: ['outcomes', 'table'],
  steps: ['steps'],
  duties: ['municipality', 'report'],
  never: ['never'],
  services: ['services'],
  card: ['card'],
  leaflet: ['leaflet'],
  words: ['words'],
};

/** In which part of the form a place is: `steps/zadost/text` → `steps`. What concerns the whole guide is in the first. */
export function sectionOf(place: string): Section {
  const first = place.split('/')[0];
  return sections.find((section) => partsOf[section].some((part) => part === first)) ?? 'basis';
}

/** The step, question or outcome a place belongs to, which has to be unfolded; null for the rest. */
export function itemOf(place: string): string | null {
  const [list, item] = place.split('/');
  if (item === undefined || !['steps', 'questions', 'outcomes'].includes(list ?? '')) return null;
  return `${list}/${item}`;
}

/** How a place is named for people: the title of the step, question or outcome; empty for the rest. */
export function itemTitle(guide: Guide, place: string): string {
  const [list, id] = place.split('/');
  if (list === 'steps') return guide.steps.find((step) => step.id === id)?.title ?? '';
  if (list === 'questions') return guide.questions.find((question) => question.id === id)?.ask ?? '';
  if (list === 'outcomes') return guide.outcomes.find((outcome) => outcome.id === id)?.title ?? '';
  return '';
}

/** What every part of the form is given. */
export interface SectionProps {
  readonly guide: Guide;
  readonly onChange: (part: Partial<Guide>) => void;
}
