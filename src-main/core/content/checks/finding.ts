import type { Content, Finding, FindingRule } from '#contract';
import type { Library } from '../library.ts';

/** What the checks look at. */
export interface Checked {
  /** What is checked, and nothing else: findings are about this. */
  readonly content: Content;
  /** What it may refer to: itself, over the content it is layered on. */
  readonly known: Library;
  /** Calendar day the content is to be used on, `2026-11-22`. */
  readonly day: string;
  /** It stands alone, so what is missing in it is missing everywhere. False for a pack over something. */
  readonly whole: boolean;
}

/** One rule or one family of them. Pure: the same content has the same findings on the same day. */
export type Check = (checked: Checked) => Finding[];

/** Something that must be put right before the content is used. */
export function error(rule: FindingRule, place: string, detail: string): Finding {
  return { rule, severity: 'error', place, detail };
}

/** Something a person should look at; the content may be used. */
export function warning(rule: FindingRule, place: string, detail: string): Finding {
  return { rule, severity: 'warning', place, detail };
}
