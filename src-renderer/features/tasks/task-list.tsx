import { Button, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#contract';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { TaskForm } from './task-form.tsx';
import { type TaskDone, TaskItem } from './task-item.tsx';
import styles from './tasks.module.css';
import { UndoLine } from './undo-line.tsx';
import { taskDraftKey, useLeftOpen } from './use-left-open.ts';

interface TaskListProps {
  readonly tasks: readonly Task[];
  readonly today: string;
  /** The request new tasks belong to; null for tasks of the office alone. */
  readonly request: string | null;
  /** Tasks of many requests stand together: each says which one it belongs to. */
  readonly withRequest?: boolean;
  /** Said when there is no task. */
  readonly none: string;
}

/** Tasks with the way back for the one that was just finished or taken off, and the way to add one. */
export function TaskList({ tasks, today, request, withRequest = false, none }: TaskListProps) {
  const { t } = useTranslation('tasks');
  const [done, setDone] = useState<TaskDone | null>(null);
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const writing = useLeftOpen(taskDraftKey(request)) || adding;
  useKeptFocus(opener, writing);

  function undone() {
    setDone(null);
    opener.current?.focus();
  }

  return (
    <>
      {done !== null && <UndoLine key={`${done.kind} ${done.task.id}`} done={done} onGone={undone} />}
      {tasks.length === 0 && <Text c="dimmed">{none}</Text>}
      <ul className={styles.list}>
        {tasks.map((task) => (
          <TaskItem key={task.id} task={task} today={today} withRequest={withRequest} onDone={setDone} />
        ))}
      </ul>
      {writing ? (
        <TaskForm request={request} takeFocus={adding} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button ref={opener} variant="subtle" px="xs" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </div>
      )}
    </>
  );
}
