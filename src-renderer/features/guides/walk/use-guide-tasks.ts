import type { Task } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import type { Way } from './use-guide.ts';

export interface GuideTasks {
  /** The open task a step was made into. */
  of(step: string): Task | undefined;
  has(step: string): boolean;
  /** False until it is known which steps are tasks already, and always at a LAG, which has no tasks. */
  readonly possible: boolean;
}

/** Open tasks made of the steps of this way. */
export function useGuideTasks({ guide, request }: Way): GuideTasks {
  const session = useCall('vault.session', {});
  const here = session.data?.kind === 'municipality';
  const ofRequest = useCall(
    'tasks.ofRequest',
    { request: request ?? '' },
    { enabled: here && request !== null },
  );
  const open = useCall('tasks.open', {}, { enabled: here && request === null });
  const { data } = request === null ? open : ofRequest;
  const own = (data?.tasks ?? []).filter(
    (task) =>
      task.origin?.guide === guide &&
      task.request === request &&
      task.doneAt === null &&
      task.removedAt === null,
  );
  const of = (step: string) => own.find((task) => task.origin?.step === step);
  return { of, has: (step) => of(step) !== undefined, possible: data !== undefined };
}
