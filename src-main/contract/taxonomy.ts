import { z } from 'zod';

/**
 * How requests are classified. Codes only; the words are in `locales/<language>/taxonomy.json`.
 * The areas come from the practice of field social work in Czech LAGs; the situations are the 40 items
 * (A1 … F8) that the guides are written for.
 */
export const areas = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const Area = z.enum(areas);
export type Area = z.infer<typeof Area>;

export const situations = [
  ...(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'] as const),
  ...(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7'] as const),
  ...(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const),
  ...(['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const),
  ...(['E1', 'E2', 'E3', 'E4'] as const),
  ...(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'] as const),
] as const;
export const Situation = z.enum(situations);
export type Situation = z.infer<typeof Situation>;

/** The area a situation belongs to: its first letter. */
export function areaOf(situation: Situation): Area {
  return Area.parse(situation[0]);
}

/** How the obec first heard of it. */
export const channels = [
  'in-person',
  'phone',
  'writing',
  'visit',
  'third-person',
  'own-finding',
  'other',
] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/** How soon somebody has to act. */
export const urgencies = ['today', 'days', 'weeks', 'none'] as const;
export const Urgency = z.enum(urgencies);
export type Urgency = z.infer<typeof Urgency>;

/** Whom the request concerns. */
export const subjects = ['named', 'household', 'anonymous'] as const;
export const Subject = z.enum(subjects);
export type Subject = z.infer<typeof Subject>;

export const ageBands = ['0-5', '6-17', '18-26', '27-64', '65-79', '80+'] as const;
export const AgeBand = z.enum(ageBands);
export type AgeBand = z.infer<typeof AgeBand>;

export const sexes = ['female', 'male'] as const;
export const Sex = z.enum(sexes);
export type Sex = z.infer<typeof Sex>;

export const requestStates = ['noted', 'in-progress', 'handed-over', 'closed'] as const;
export const RequestState = z.enum(requestStates);
export type RequestState = z.infer<typeof RequestState>;

/** How a request ended. "Nothing fits" has five reasons, because they are the proof of need. */
export const outcomes = [
  'solved',
  'partly',
  'handed-over',
  'nothing-exists',
  'too-far',
  'full',
  'refused',
  'too-expensive',
  'declined',
  'moved',
  'other',
] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;
