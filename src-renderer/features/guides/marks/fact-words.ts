import type { FactView } from '#contract';

/** How sure a fact is, for the small words beside it. */
export interface FactMark {
  /** Key under `guides.json` › `mark`. */
  readonly name: 'confirmed' | 'practice' | 'toVerify' | 'stale' | 'expired' | 'notYet';
  /** The day the words speak of; null when they speak of none. */
  readonly day: string | null;
  /** Whether the office has to be asked before anybody relies on it. */
  readonly ask: boolean;
}

/** The mark of a fact on the day it is read. */
export function factMark(fact: FactView): FactMark {
  switch (fact.status) {
    case 'confirmed':
      return { name: 'confirmed', day: fact.checkedOn, ask: false };
    case 'practice':
      return { name: 'practice', day: null, ask: false };
    case 'stale':
      return { name: 'stale', day: fact.checkedOn, ask: true };
    case 'expired':
      return { name: 'expired', day: fact.validTo, ask: true };
    case 'to-verify':
      return fact.confidence === 'to-verify'
        ? { name: 'toVerify', day: null, ask: true }
        : { name: 'notYet', day: fact.validFrom, ask: true };
  }
}
