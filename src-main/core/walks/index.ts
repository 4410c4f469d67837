import type { Writer } from '../../store/index.ts';
import { type Mark, withStepDone, withStepUndone } from './change-walk.ts';
import { findWalk, findWording, updateWalk, type Way } from './repository.ts';

/**
 * Ways begun and the wordings they go by. Below guides (which lead people along them) and tasks (which are made
 * of their steps), so that a step done in one place is done in the other.
 */

export { doneBeside, isDone, type Mark, withAnswer, withStepDone, withStepUndone } from './change-walk.ts';
export {
  deleteWalk,
  dropUnusedWordings,
  findWalk,
  findWalkById,
  findWording,
  insertWalk,
  type KeptWording,
  keepWording,
  listOpenWalks,
  listWalks,
  type NumberedWalk,
  type Reading,
  updateWalk,
  type Way,
} from './repository.ts';

/**
 * Marks a step of a way that was begun as done, or as not done. The title is the one of the wording the way goes
 * by, and the title of the mark for a step that is not in it. A way that was forgotten stays forgotten.
 */
export function markOnWalk(writer: Writer, way: Way, mark: Mark, done: boolean): void {
  const walk = findWalk(writer, way);
  if (walk === null) return;
  const steps = findWording(writer, walk.pinned)?.reading.guide.steps ?? [];
  const title = steps.find(({ id }) => id === mark.step)?.title ?? mark.title;
  const after = done ? withStepDone(walk, { ...mark, title }) : withStepUndone(walk, mark.step, mark.at);
  if (after !== walk) updateWalk(writer, after);
}
