import { randomUUID } from 'node:crypto';
import { type Answer, type Guide, unknownAnswer, type Walk } from '#contract';
import type { Writer } from '../../store/index.ts';
import { type Library, libraryInUse } from '../content/index.ts';
import type { QueryContext } from '../context.ts';
import { fail } from '../errors.ts';
import { dayInPrague, findRequest } from '../requests/index.ts';
import { requireKind } from '../vault-kind.ts';
import {
  findWalk,
  findWalkById,
  findWording,
  insertWalk,
  type KeptWording,
  keepWording,
  type Way,
} from '../walks/index.ts';
import { type Wording, wordingOn } from './wording.ts';

type Where = Pick<QueryContext, 'host' | 'open' | 'reader'>;

/** Everything known of a way before anything is done on it. */
export interface Standing {
  readonly way: Way;
  readonly library: Library;
  /** Today in Prague. */
  readonly day: string;
  /** Null when nobody began it yet. */
  readonly walk: Walk | null;
  /** The wording in use today; null when the guide is no longer there. */
  readonly current: Wording | null;
  /** The older wording the way goes by; null when it goes by the one in use. */
  readonly older: KeptWording | null;
  /** The guide as it is shown: the older wording as long as the way goes by it. */
  readonly guide: Guide;
}

/** The content in use and today's day. */
export function today({ host, reader }: Pick<Where, 'host' | 'reader'>): { library: Library; day: string } {
  return { library: libraryInUse(host, reader), day: dayInPrague(host.clock.now()) };
}

/** Finds how a begun way stands, or one that nobody began. Fails with `not-found` when there is no such guide. */
export function standingOf({ host, reader }: Omit<Where, 'open'>, way: Way, walk: Walk | null): Standing {
  const { library, day } = today({ host, reader });
  const current = wordingOn(library, way.guide, day);
  const older = walk === null || walk.pinned === current?.hash ? null : findWording(reader, walk.pinned);
  const guide = older?.reading.guide ?? current?.reading.guide ?? fail('not-found');
  return { way, library, day, walk, current, older, guide };
}

/** Ways to requests belong to an obec, and to requests outside the bin: anything else is `not-found`. */
function requirePlace({ open, reader }: Where, request: string | null): void {
  if (request === null) return;
  requireKind('requests', open);
  if (findRequest(reader, request)?.binnedAt !== null) fail('not-found');
}

/** How a way stands that somebody wants to go. */
export function findStanding(where: Where, way: Way): Standing {
  requirePlace(where, way.request);
  return standingOf(where, way, findWalk(where.reader, way));
}

/** How a begun way stands, by its identifier. */
export function findBegun(where: Where, id: string): Standing & { readonly walk: Walk } {
  const walk = findWalkById(where.reader, id) ?? fail('not-found');
  requirePlace(where, walk.request);
  return { ...standingOf(where, { guide: walk.guide, request: walk.request }, walk), walk };
}

/** The way, begun now by the wording in use if nobody began it before. `at` is a moment in UTC. */
export function begun(
  writer: Writer,
  { way, walk, current }: Standing,
  { person, at }: { readonly person: string; readonly at: string },
): Walk {
  if (walk !== null) return walk;
  const { hash, reading } = current ?? fail('not-found');
  const started: Walk = {
    ...{ id: randomUUID(), ...way, answers: [], done: [] },
    ...{ pinned: hash, startedAt: at, changedAt: at },
  };
  keepWording(writer, hash, reading, at);
  insertWalk(writer, started, person);
  return started;
}

/** Fails with `invalid-input` (`question`, `option`) for an answer the guide does not have. */
export function checkAnswer(guide: Guide, question: string, option: string | null): void {
  const asked =
    guide.questions.find(({ id }) => id === question) ?? fail('invalid-input', { field: 'question' });
  if (option === null || option === unknownAnswer) return;
  if (!asked.options.some(({ id }) => id === option)) fail('invalid-input', { field: 'option' });
}

/** Answers that another wording of the guide still asks for. Pure. */
export function answersThatStay(answers: readonly Answer[], guide: Guide): Answer[] {
  return answers.filter(({ question, option }) =>
    guide.questions.some(
      ({ id, options }) =>
        id === question && (option === unknownAnswer || options.some((one) => one.id === option)),
    ),
  );
}
