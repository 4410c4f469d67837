import type { Content, Finding } from '#contract';
import { layer } from '../library.ts';
import { brokenReference } from './broken-reference.ts';
import { expiredFact } from './expired-fact.ts';
import { valueMismatch, versionsOverlap } from './fact-versions.ts';
import type { Check } from './finding.ts';
import { deadSituation, duplicate, missingNever } from './guide-shape.ts';
import { hardToRead } from './hard-to-read.ts';
import { typography } from './typography.ts';
import { unused } from './unused.ts';
import { unverifiedAmount } from './unverified-amount.ts';
import { unknownCondition, ways } from './ways.ts';

const checks: readonly Check[] = [
  ...[duplicate, unknownCondition, ways, brokenReference, missingNever, deadSituation],
  ...[expiredFact, versionsOverlap, valueMismatch, unverifiedAmount, unused, typography, hardToRead],
];

/**
 * Everything the checks find in a content, as it would be used on a calendar day (`2026-11-22`). With `base`, the
 * content is a pack laid over it: its references may lead there, and nobody asks it for what it does not carry
 * (`unused`, `dead-situation`). Pure. Content with a finding of severity `error` is neither compiled nor signed nor
 * switched on.
 */
export function checkContent(content: Content, day: string, base?: Content): Finding[] {
  const layers = base === undefined ? [content] : [base, content];
  const known = layer(layers.map((each) => ({ content: each, label: null })));
  return checks.flatMap((check) => check({ content, known, day, whole: base === undefined }));
}
