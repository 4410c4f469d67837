import { Confidence, type ContentChange } from '#contract';

type Part = ContentChange['parts'][number];

/** Fields that only repeat what another field says in words. */
const repeated = new Set(['sayGenitive', 'value', 'unit', 'url', 'checkedBy']);

/**
 * The parts of a change that say something to a clerk, with codes in words. `confidenceWords` gives the words for
 * how sure a fact is.
 */
export function changedParts(
  parts: readonly Part[],
  confidenceWords: (confidence: Confidence) => string,
): readonly Part[] {
  const inWords = (text: string | null) => {
    const code = Confidence.safeParse(text);
    return code.success ? confidenceWords(code.data) : text;
  };
  return parts
    .filter(({ path }) => !repeated.has(path.split('/').at(-1) ?? ''))
    .map((part) =>
      part.path.endsWith('confidence')
        ? { ...part, before: inWords(part.before), after: inWords(part.after) }
        : part,
    );
}
