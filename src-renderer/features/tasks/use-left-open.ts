import { useCall } from '../../bridge/calls.ts';

/** Whether somebody left a form with a changed text in it: then it stands open again where it was left. */
export function useLeftOpen(key: string): boolean {
  const { data } = useCall('drafts.list', {});
  return data?.drafts.some((draft) => draft.key === key) ?? false;
}

/** Under what key the text of a task is kept: a new one of its request or of the office, or one that is changed. */
export function taskDraftKey(request: string | null, task?: { readonly id: string }): string {
  return `task-${task?.id ?? request ?? 'new'}`;
}
