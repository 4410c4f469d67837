import type { HandlersOf } from '../../context.ts';
import { fail } from '../../errors.ts';
import { libraryInUse } from '../in-use.ts';
import { writeContact, writeNote } from './repository.ts';

/** What the obec adds of its own: contacts and notes. They lie apart from the packs, so no pack touches them. */
export const localHandlers: Pick<HandlersOf<'content'>, 'saveContact' | 'saveNote'> = {
  saveContact({ host, open, reader, change }, { contact }) {
    if (!libraryInUse(host, reader).offices.has(contact.office)) fail('not-found');
    const hand = { changedAt: host.clock.now().toISOString(), changedBy: open.person.id };
    change({ kind: 'content.contact-saved', subject: contact.office }, (writer) =>
      writeContact(writer, contact, hand),
    );
    return {};
  },

  saveNote({ host, open, reader, change }, { guide, step, text }) {
    const wordings = libraryInUse(host, reader).guides.get(guide) ?? fail('not-found');
    const known = wordings.some(({ steps }) => steps.some(({ id }) => id === step));
    // A note to a step that has left the guide may still be taken away.
    if (step !== null && !known && text !== null) fail('not-found');
    const hand = { changedAt: host.clock.now().toISOString(), changedBy: open.person.id };
    change({ kind: 'content.note-saved', subject: step === null ? guide : `${guide}/${step}` }, (writer) =>
      writeNote(writer, { guide, step: step ?? '', text }, hand),
    );
    return {};
  },
};
