import { z } from 'zod';
import type { Channel, Outcome, Situation } from './taxonomy.ts';

/**
 * The plan of a summary (`star-1`): by what the cases are divided and which tables are printed. Codes only; the
 * words are in `locales/<language>/summaries.json`. Every table shares with the others only the group of areas,
 * the class of outcomes or nothing, so that margins which agree always belong to some joint table
 * (facts: disclosure control §2, decomposable models).
 */
export const planName = 'star-1';

/** Situations that nobody may be recognised by (R2), by the code they are counted under; the first that fits wins. */
export const sensitiveSituations = {
  violence: ['F1', 'F7'],
  children: ['F2', 'F3'],
  mental: ['B5'],
  addiction: ['B6'],
  homeless: ['C3'],
  'after-prison': ['E2'],
  debts: ['D3', 'D4', 'D5'],
} as const satisfies Record<string, readonly Situation[]>;

export const sensitiveAreas = [
  'violence',
  'children',
  'mental',
  'addiction',
  'homeless',
  'after-prison',
  'debts',
] as const;

/** What a case is about, as it is counted: an area without its sensitive situations, or one of those. */
export const summaryAreas = ['A', 'B', 'C', 'D', 'E', 'F', 'none', ...sensitiveAreas] as const;
export const SummaryArea = z.enum(summaryAreas);
export type SummaryArea = z.infer<typeof SummaryArea>;

/** Groups that are crossed with other dimensions. A group of one area is that area. */
export const areaGroups = {
  care: ['A', 'B'],
  living: ['C', 'D', 'E'],
  sensitive: sensitiveAreas,
} as const satisfies Record<string, readonly SummaryArea[]>;

export const summaryAges = ['0-17', '18-64', '65+', 'unknown'] as const;
export const SummaryAge = z.enum(summaryAges);
export type SummaryAge = z.infer<typeof SummaryAge>;

export const summarySexes = ['female', 'male', 'unknown'] as const;
export const SummarySex = z.enum(summarySexes);
export type SummarySex = z.infer<typeof SummarySex>;

export const summaryChannels = ['resident', 'outreach', 'third-person', 'other'] as const;
export const SummaryChannel = z.enum(summaryChannels);
export type SummaryChannel = z.infer<typeof SummaryChannel>;

/** How a channel of a request is counted; one that nobody noted is `other`. */
export const channelClass = {
  'in-person': 'resident',
  phone: 'resident',
  writing: 'resident',
  visit: 'outreach',
  'own-finding': 'outreach',
  'third-person': 'third-person',
  other: 'other',
} as const satisfies Record<Channel, SummaryChannel>;

/** How a case ended; `open` has not. */
export type SummaryOutcome = Outcome | 'open';

/** Classes of outcomes; `open` is a class of its own. */
export const outcomeClasses = {
  helped: ['solved', 'partly', 'handed-over'],
  'nothing-fits': ['nothing-exists', 'too-far', 'full', 'refused', 'too-expensive'],
  ended: ['declined', 'moved', 'other'],
} as const satisfies Record<string, readonly Outcome[]>;

/** Dimensions of a printed number, in the order in which they are written. */
export const summaryDimensions = ['area', 'age', 'sex', 'channel', 'outcome', 'time'] as const;
export const SummaryDimension = z.enum(summaryDimensions);
export type SummaryDimension = z.infer<typeof SummaryDimension>;
