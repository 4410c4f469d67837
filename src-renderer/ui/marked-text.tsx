import { Mark } from '@mantine/core';

/** A piece of text; `found` pieces are highlighted. */
export interface TextPiece {
  readonly text: string;
  readonly found: boolean;
}

/** Splits a text at its ⟦…⟧ marks. An unclosed mark runs to the end; no letter is lost. */
export function markedPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const [position, piece] of text.split('⟦').entries()) {
    const [inside = '', ...rest] = position === 0 ? ['', piece] : piece.split('⟧');
    if (inside !== '') pieces.push({ text: inside, found: true });
    const outside = rest.join('');
    if (outside !== '') pieces.push({ text: outside, found: false });
  }
  return pieces;
}

/** A text with the places a search found, marked ⟦…⟧ by the core, shown as highlights. */
export function MarkedText({ text }: { readonly text: string }) {
  return markedPieces(text).map((piece, position) => {
    const key = `${position}-${piece.text}`;
    return piece.found ? (
      <Mark key={key} color="yellow.3">
        {piece.text}
      </Mark>
    ) : (
      <span key={key}>{piece.text}</span>
    );
  });
}
