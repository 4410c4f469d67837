/** A piece of a letter; a blank is filled in by the clerk. */
export interface LetterPiece {
  readonly key: string;
  readonly text: string;
  readonly blank: boolean;
}

/** Splits a letter at its `[[…]]` blanks; an unclosed one stays as it is written. */
export function letterPieces(body: string): LetterPiece[] {
  return body
    .split(/\[\[([^\]]*)\]\]/)
    .map((text, position) => ({ key: `${position}`, text, blank: position % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
