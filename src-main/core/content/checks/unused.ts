import { type Check, error, warning } from './finding.ts';
import { referencesIn } from './references-in.ts';

/** Texts that nobody reaches are mistakes. Contacts that nobody needs yet may wait for their guide. */
const listsInUse = ['facts', 'terms', 'letters'] as const;
const listsOfContacts = ['offices', 'lines', 'services'] as const;

/** Nothing refers to it. Not asked of a pack: what it lies on may refer to it. */
export const unused: Check = ({ content, whole }) => {
  if (!whole) return [];
  const used = new Set(referencesIn(content).map(({ list, id }) => `${list}/${id}`));
  const idle = (list: (typeof listsInUse)[number] | (typeof listsOfContacts)[number]) =>
    content[list].map(({ id }) => id).filter((id) => !used.has(`${list}/${id}`));
  return [
    ...listsInUse.flatMap((list) => idle(list).map((id) => error('unused', `${list}/${id}`, id))),
    ...listsOfContacts.flatMap((list) => idle(list).map((id) => warning('unused', `${list}/${id}`, id))),
  ];
};
