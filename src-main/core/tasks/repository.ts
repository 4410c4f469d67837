import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Task } from '#contract';
import { type Reader, tables, type Writer } from '../../store/index.ts';
import type { Way } from '../walks/index.ts';

const { requests, tasks } = tables;

function select(reader: Reader) {
  const number = { year: requests.year, sequence: requests.sequence };
  return reader
    .select({ task: tasks, number })
    .from(tasks)
    .leftJoin(requests, eq(requests.id, tasks.requestId));
}

interface Row {
  readonly task: typeof tasks.$inferSelect;
  readonly number: { readonly year: number; readonly sequence: number } | null;
}

function taskOf({ task: { requestId, guide, step, ...task }, number }: Row): Task {
  return {
    ...task,
    request: requestId,
    requestNumber: number === null ? null : `${number.sequence}/${number.year}`,
    origin: guide === null || step === null ? null : { guide, step },
  };
}

const isOpen = and(isNull(tasks.doneAt), isNull(tasks.removedAt));
/** Without a request, or of a request that is not in the bin. */
const isLive = or(isNull(tasks.requestId), isNull(requests.binnedAt));
/** Overdue days come first by themselves; a task without a day waits for the others. */
const bySoonest = [
  sql`${tasks.due} IS NULL`,
  asc(tasks.due),
  asc(tasks.createdAt),
  sql`${tasks}.rowid`,
] as const;

/** Open tasks of live requests and tasks without one, the soonest first, those without a day last. */
export function openTasks(reader: Reader): Task[] {
  return select(reader)
    .where(and(isOpen, isLive))
    .orderBy(...bySoonest)
    .all()
    .map(taskOf);
}

/** Tasks of one request: open ones, the soonest first, then the done ones, latest first. */
export function tasksOfRequest(reader: Reader, request: string): Task[] {
  const own = eq(tasks.requestId, request);
  const done = and(own, isNotNull(tasks.doneAt), isNull(tasks.removedAt));
  return [
    ...select(reader)
      .where(and(own, isOpen))
      .orderBy(...bySoonest)
      .all(),
    ...select(reader)
      .where(done)
      .orderBy(desc(tasks.doneAt), desc(sql`${tasks}.rowid`))
      .all(),
  ].map(taskOf);
}

/** A task without a request or of a live one, removed or not; null for one whose request is in the bin. */
export function findLiveTask(reader: Reader, id: string): Task | null {
  const row = select(reader)
    .where(and(eq(tasks.id, id), isLive))
    .get();
  return row === undefined ? null : taskOf(row);
}

/** Open tasks made of steps of one way. */
export function openTasksOfWay(reader: Reader, { guide, request }: Way): Task[] {
  return select(reader)
    .where(and(isOpen, ofWay(guide, request)))
    .all()
    .map(taskOf);
}

/** The task of a step that was done last, if it is still on the list. */
export function lastDoneTask(reader: Reader, { guide, request }: Way, step: string): Task | null {
  const row = select(reader)
    .where(and(ofWay(guide, request), eq(tasks.step, step), isNotNull(tasks.doneAt), isNull(tasks.removedAt)))
    .orderBy(desc(tasks.doneAt), desc(sql`${tasks}.rowid`))
    .get();
  return row === undefined ? null : taskOf(row);
}

function ofWay(guide: Way['guide'], request: string | null) {
  return and(
    eq(tasks.guide, guide),
    request === null ? isNull(tasks.requestId) : eq(tasks.requestId, request),
  );
}

export function insertTask(writer: Writer, { request, requestNumber: _number, origin, ...task }: Task): void {
  writer
    .insert(tasks)
    .values({ ...task, requestId: request, guide: origin?.guide ?? null, step: origin?.step ?? null })
    .run();
}

/** Writes what may change on a task: its words, its day, whether it is done or removed. */
export function updateTask(writer: Writer, { id, title, due, doneAt, doneBy, removedAt }: Task): void {
  writer.update(tasks).set({ title, due, doneAt, doneBy, removedAt }).where(eq(tasks.id, id)).run();
}
