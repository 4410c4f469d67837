import { formatNumber } from '../../format/numbers.ts';
import type { Words } from '../../format/words.ts';

interface Counted {
  readonly done: number;
  readonly total: number;
}

/** Fewer files than this are open before more could be said. */
const fewFiles = 8;

/** „Otevíráme souhrny… 12 z 63“ */
export function openingWords({ done, total }: Counted, t: Words, language: string): string {
  return t('workspace:opening.line', { count: total, ...numbers({ done, total }, language) });
}

/** „12 z 63“ */
export function openingShare(counted: Counted, t: Words, language: string): string {
  return t('workspace:opening.share', numbers(counted, language));
}

/** How far it was when it was last worth saying aloud: four files a second would drown everything else. */
export function lastSaid({ done, total }: Counted): number {
  const quarter = total < fewFiles ? total : Math.ceil(total / 4);
  return Math.floor(done / quarter) * quarter;
}

function numbers({ done, total }: Counted, language: string): { done: string; total: string } {
  return { done: formatNumber(done, language), total: formatNumber(total, language) };
}
