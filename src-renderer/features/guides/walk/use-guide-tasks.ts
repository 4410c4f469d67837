import type { Task } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import type { Way } from './use-guide.ts';

export interface GuideTasks {
  /** The open task a step was made into. */
  of(step: string): Task | undefined;
  has(step: string): boolean;
  /** True until it is known which steps are tasks already. */
  readonly pending: boolean;
}

/** Open tasks made of the steps of this way. */
export function useGuideTasks({ guide, request }: Way): GuideTasks {
  const ofRequest = useCall('tasks.ofRequest', { request: request ?? '' }, { enabled: request !== null });
  const open = useCall('tasks.open', {}, { enabled: request === null });
  const { data, isPending } = request === null ? open : ofRequest;
  const own = (data?.tasks ?? []).filter(
    (task) =>
      task.origin?.guide === guide &&
      task.request === request &&
      task.doneAt === null &&
      task.removedAt === null,
  );
  const of = (step: string) => own.find((task) => task.origin?.step === step);
  return { of, has: (step) => of(step) !== undefined, pending: isPending };
}
