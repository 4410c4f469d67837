import { longestNote, type NoteBlock, type NoteCheck, type NoteWarning } from '#contract';
import { numbersIn } from './note-numbers.ts';
import {
  hasAddress,
  hasTitle,
  mayHaveBirth,
  mayHaveName,
  mayHavePlaceNumber,
  tellsFew,
} from './note-words.ts';

/**
 * The note of the obec (R10), the only free text that leaves. These rules are a part of the format: a stricter one
 * would make packages that left unreadable, also those in the ledger, and needs a new version of the package.
 */

const printable = /[\p{Script=Latin}0-9.,;:!?()[\]„“”"‚‘’'«»…–—\-/+%‰&§°€$£#*=<>~@_×•]+/u.source;

/** One line of words with single spaces. */
export const noteShape = new RegExp(`^${printable}(?: ${printable})*$`, 'u');

/** The text in one line, with single spaces, and without what cannot be seen (soft hyphens and the like). */
function normaliseNote(typed: string): string {
  return typed
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What is wrong with a typed note, each thing once, and how it would read. Nothing is wrong with an empty one. */
export function checkNote(typed: string): NoteCheck {
  const text = normaliseNote(typed);
  if (text === '') return { text, blocked: [], warnings: [] };
  // Digits and letters may be written in other signs that look the same: full width, raised, in circles.
  const read = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const blocked = new Set<NoteBlock>(numbersIn(read));
  if (/@|zavináč/iu.test(read)) blocked.add('email');
  if (hasAddress(read)) blocked.add('address');
  if (hasTitle(read)) blocked.add('title');
  if (!noteShape.test(text)) blocked.add('characters');
  if (text.length > longestNote) blocked.add('too-long');
  const warnings: NoteWarning[] = [];
  if (mayHaveName(read)) warnings.push('name');
  if (mayHavePlaceNumber(read)) warnings.push('place-number');
  if (mayHaveBirth(read)) warnings.push('birth');
  if (tellsFew(read)) warnings.push('few-people');
  return { text, blocked: [...blocked], warnings };
}

/** May this text stand in a package as it is? Asked of what leaves and again of what arrives. */
export function isNote(text: string): boolean {
  const check = checkNote(text);
  return check.text === text && text !== '' && check.blocked.length === 0;
}
