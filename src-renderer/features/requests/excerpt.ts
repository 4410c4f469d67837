/** A piece of an excerpt; `found` pieces are what the search found. */
export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

/** Splits an excerpt of `requests.list` at its ⟦…⟧ marks. An unclosed mark runs to the end. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (const [position, piece] of excerpt.split('⟦').entries()) {
    const [inside = '', ...rest] = position === 0 ? ['', piece] : piece.split('⟧');
    if (inside !== '') parts.push({ text: inside, found: true });
    const outside = rest.join('');
    if (outside !== '') parts.push({ text: outside, found: false });
  }
  return parts;
}
