import { formatNumber } from '../../format/numbers.ts';
import type { Words } from '../../format/words.ts';
import type { FileOutcome } from './opening.ts';

const outcomes = [
  'received',
  'replaced',
  'duplicate',
  'superseded',
  'refused',
  'unread',
] as const satisfies readonly FileOutcome['outcome'][];

/** „Výsledek: přijato 12 souhrnů, 2 už jste měli, 1 nešel otevřít.“; what did not happen is not mentioned. */
export function openedWords(files: readonly FileOutcome[], t: Words, language: string): string {
  const parts = outcomes.flatMap((outcome) => {
    const count = files.filter((file) => file.outcome === outcome).length;
    return count === 0
      ? []
      : [t(`workspace:results.${outcome}`, { count, value: formatNumber(count, language) })];
  });
  return t('workspace:results.line', { parts: parts.join(', ') });
}
