import { Button, Checkbox, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { DueLabel } from './due-label.tsx';
import { TaskForm } from './task-form.tsx';
import styles from './tasks.module.css';
import { taskDraftKey, useLeftOpen } from './use-left-open.ts';

/** What became of a task that left its place; the list says so and offers the way back. */
export interface TaskDone {
  readonly task: Task;
  readonly kind: 'done' | 'removed';
}

interface TaskItemProps {
  readonly task: Task;
  /** `2026-11-22` in the Czech time zone. */
  readonly today: string;
  /** Names the request and leads to it: where tasks of many requests stand together. */
  readonly withRequest?: boolean;
  readonly onDone: (done: TaskDone) => void;
}

/** One task: done by one press, with its day, and the quiet ways to change it or take it off. */
export function TaskItem({ task, today, withRequest = false, onDone }: TaskItemProps) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const [changing, setChanging] = useState(false);
  const setDone = useCommand('tasks.setDone');
  const setRemoved = useCommand('tasks.setRemoved');
  const { id, title, doneAt } = task;
  const finished = doneAt !== null;
  const leftOpen = useLeftOpen(taskDraftKey(task.request, task));
  const shown = (leftOpen && !finished) || changing;
  const opener = useRef<HTMLButtonElement>(null);
  useKeptFocus(opener, shown);

  // Awaited here: the task may leave the list before its answer comes, and then nobody would be told.
  async function mark(done: boolean) {
    if (setDone.isPending) return;
    const marked = await setDone.mutateAsync({ id, done }).catch(() => null);
    if (marked !== null && done) onDone({ task, kind: 'done' });
  }

  async function remove() {
    if (setRemoved.isPending) return;
    const removed = await setRemoved.mutateAsync({ id, removed: true }).catch(() => null);
    if (removed !== null) onDone({ task, kind: 'removed' });
  }

  if (shown) {
    return (
      <li>
        <TaskForm request={task.request} task={task} takeFocus={changing} onDone={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <Checkbox
          label={title}
          checked={finished}
          onChange={(event) => void mark(event.currentTarget.checked)}
        />
        <div className={styles.meta}>
          {finished ? (
            <span>{t('doneAt', { moment: format.moment(doneAt) })}</span>
          ) : (
            <DueLabel due={task.due} today={today} />
          )}
          {withRequest && task.request !== null && task.requestNumber !== null && (
            <Link to="/zaznamy/$id" params={{ id: task.request }}>
              {t('ofRequest', { number: task.requestNumber })}
            </Link>
          )}
          {task.origin !== null && (
            <Link
              to="/radce/$id"
              params={{ id: task.origin.guide }}
              search={task.request === null ? {} : { zaznam: task.request }}
              aria-label={t('guideNamed', { title })}
            >
              {t('guide')}
            </Link>
          )}
        </div>
      </div>
      <Group gap={0}>
        {!finished && (
          <Button
            ref={opener}
            variant="subtle"
            size="compact-md"
            aria-label={t('changeNamed', { title })}
            onClick={() => setChanging(true)}
          >
            {t('change')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="red"
          size="compact-md"
          aria-label={t('removeNamed', { title })}
          onClick={() => void remove()}
        >
          {t('remove')}
        </Button>
      </Group>
      <ErrorMessage failure={setDone.error ?? setRemoved.error} />
    </li>
  );
}
