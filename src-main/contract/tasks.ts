import { z } from 'zod';
import { command, query } from './call.ts';
import { Slug } from './content-facts.ts';
import { Situation } from './taxonomy.ts';
import { Day, Id, Line, Nothing, Timestamp } from './values.ts';

/** Tasks: what somebody in the office has to do, by when. Made by hand or of the steps of a guide. */

export const Task = z.strictObject({
  id: Id,
  request: Id.nullable(),
  /** Number of the request, `14/2026`. */
  requestNumber: z.string().nullable(),
  title: z.string(),
  due: Day.nullable(),
  /** The step of a guide it was made of. */
  origin: z.strictObject({ guide: Situation, step: Slug }).nullable(),
  createdAt: Timestamp,
  createdBy: Id,
  doneAt: Timestamp.nullable(),
  doneBy: Id.nullable(),
  removedAt: Timestamp.nullable(),
});
export type Task = z.infer<typeof Task>;

export const tasksCalls = {
  /** Open tasks of live requests and tasks without one: overdue first, then by day, those without a day last. */
  open: query({ input: Nothing, output: z.strictObject({ tasks: z.array(Task), today: Day }) }),
  /** Tasks of one request: open ones as above, then the done ones, latest first. */
  ofRequest: query({
    input: z.strictObject({ request: Id }),
    output: z.strictObject({ tasks: z.array(Task), today: Day }),
  }),
  add: command({
    input: z.strictObject({ request: Id.nullable(), title: Line, due: Day.nullable() }),
    output: Task,
  }),
  change: command({ input: z.strictObject({ id: Id, title: Line, due: Day.nullable() }), output: Task }),
  /** Done, or not done after all. A task of a guide marks its step as well. */
  setDone: command({ input: z.strictObject({ id: Id, done: z.boolean() }), output: Task }),
  /** Takes a task off the list, or puts it back. */
  setRemoved: command({ input: z.strictObject({ id: Id, removed: z.boolean() }), output: Nothing }),
};
