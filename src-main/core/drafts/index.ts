import type { DraftFields } from '#contract';
import type { HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';
import { discardDraft, listDrafts, loadDraft, saveDraft } from './repository.ts';

/** More than the longest form can hold; a page gone wrong must not fill the store keystroke by keystroke. */
const mostFields = 60;
const mostCharacters = 200_000;

function fits(fields: DraftFields): boolean {
  const values = Object.values(fields);
  const length = values.reduce((sum, value) => sum + (value?.length ?? 0), 0);
  return values.length <= mostFields && length <= mostCharacters;
}

/** Drafts leave no line in the journal: they come with every few keystrokes. */
export const draftsHandlers: HandlersOf<'drafts'> = {
  save({ open, host, change }, { key, fields }) {
    if (!fits(fields)) fail('invalid-input', { field: 'fields' });
    const savedAt = host.clock.now().toISOString();
    change(null, (writer) => saveDraft(writer, open.person.id, key, { fields, savedAt }));
    return { savedAt };
  },
  load: ({ open, reader }, { key }) => ({ draft: loadDraft(reader, open.person.id, key) }),
  discard({ open, reader, change }, { key }) {
    if (loadDraft(reader, open.person.id, key) !== null) {
      change(null, (writer) => discardDraft(writer, open.person.id, key));
    }
    return {};
  },
  list: ({ open, reader }) => ({ drafts: listDrafts(reader, open.person.id) }),
};
