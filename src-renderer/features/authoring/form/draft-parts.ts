import type { DraftFields } from '#contract';

/** A field of a draft takes 20 000 characters; the rest of a long form goes on in the next one. */
const longestPart = 19_000;
/** The longest guide the contract allows fits in. */
const parts = 24;

/** A form kept as JSON text, cut into fields `part-1`, `part-2`, …; those that are not needed are null. */
export type DraftParts = Record<string, string | null> & DraftFields;

function nameOf(position: number): string {
  return `part-${position + 1}`;
}

/** The JSON text of a value as fields of a draft. Throws a `RangeError` for what no draft can hold. */
export function toParts(value: unknown): DraftParts {
  const text = JSON.stringify(value);
  if (text.length > longestPart * parts) throw new RangeError('The form is longer than a draft.');
  return Object.fromEntries(
    Array.from({ length: parts }, (_, position) => {
      const piece = text.slice(position * longestPart, (position + 1) * longestPart);
      return [nameOf(position), piece === '' ? null : piece];
    }),
  );
}

/** The value the fields were made of; null when they are not whole, as those of another form would be. */
export function fromParts(fields: DraftFields): unknown {
  const pieces = Array.from({ length: parts }, (_, position) => fields[nameOf(position)] ?? null);
  const end = pieces.findLastIndex((piece) => piece !== null) + 1;
  // A gap could leave text that still reads, only shorter.
  if (pieces.slice(0, end).includes(null)) return null;
  try {
    return JSON.parse(pieces.join(''));
  } catch {
    return null;
  }
}
