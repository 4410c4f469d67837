import type { Fact } from '#contract';
import { hasExpired, versionOn } from '../fact/version-on.ts';

/** Facts in the order somebody should look at them: expired ones first, then those checked longest ago. */
export function byUrgency(facts: readonly Fact[], day: string): Fact[] {
  const urgency = ({ versions }: Fact) =>
    `${hasExpired(versions, day) ? '0' : '1'} ${versionOn(versions, day).checkedOn}`;
  return [...facts].sort((one, other) => urgency(one).localeCompare(urgency(other)));
}
