/** Letters and lines of a note that are always shown; a longer one is folded. */
const SHOWN_LETTERS = 420;
export const SHOWN_LINES = 6;

/** True when a note would push the others out of sight and is better folded at first. */
export function isLongNote(text: string): boolean {
  return text.length > SHOWN_LETTERS || text.split('\n').length > SHOWN_LINES;
}
