import { factOn } from '../fact-on.ts';
import { type Check, error, warning } from './finding.ts';
import { factsBehind } from './references-in.ts';

/**
 * The last day of a fact that is used has passed, and no later version follows. A pack answers for its own facts; one of
 * the content below it is shown as expired wherever it stands, which is no reason to refuse the pack.
 */
export const expiredFact: Check = ({ content, known, day }) =>
  [...factsBehind(content)].flatMap((id) => {
    const fact = known.facts.get(id);
    if (fact === undefined) return [];
    const { status, validTo } = factOn(fact, day);
    if (status !== 'expired') return [];
    const own = content.facts.some((each) => each.id === id);
    return [(own ? error : warning)('expired-fact', `facts/${id}`, validTo ?? id)];
  });
