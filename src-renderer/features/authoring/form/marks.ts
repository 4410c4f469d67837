/** Something a text may refer to. */
export type MarkTarget =
  | { readonly kind: 'fact'; readonly id: string; readonly genitive: boolean }
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'term' | 'office' | 'service' | 'guide'; readonly id: string; readonly words: string };

/** The kinds of references, in the order they are offered. */
export const markKinds = ['fact', 'line', 'term', 'office', 'service', 'guide'] as const;
export type MarkKind = (typeof markKinds)[number];

/** The mark as it stands in a text; `content-text.ts` of the contract reads it. `selected` words are kept. */
export function markText(target: MarkTarget, selected: string): string {
  if (target.kind === 'fact') return `{${target.id}${target.genitive ? ':genitive' : ''}}`;
  if (target.kind === 'line') return `{line:${target.id}}`;
  const words = selected.trim() === '' ? target.words : selected.trim();
  return `[${words.replaceAll(/[[\]]/g, '')}](${target.kind}:${target.id})`;
}

/** A text with a piece put in place of what was selected, and where the caret goes on. */
export function insertAt(
  text: string,
  start: number,
  end: number,
  piece: string,
): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const gapBefore = before === '' || /[\s„(]$/.test(before) ? '' : ' ';
  const gapAfter = after === '' || /^[\s.,;:!?“)]/.test(after) ? '' : ' ';
  const inserted = `${gapBefore}${piece}${gapAfter}`;
  return { text: `${before}${inserted}${after}`, caret: before.length + inserted.length };
}
