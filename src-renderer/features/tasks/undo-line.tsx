import { Alert, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../bridge/calls.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import type { TaskDone } from './task-item.tsx';

interface UndoLineProps {
  readonly done: TaskDone;
  readonly onGone: () => void;
}

/** Says what became of the task and offers the way back. Takes the focus the vanished task had. */
export function UndoLine({ done: { task, kind }, onGone }: UndoLineProps) {
  const { t } = useTranslation('tasks');
  const setDone = useCommand('tasks.setDone');
  const setRemoved = useCommand('tasks.setRemoved');
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.focus(), []);

  async function undo() {
    const { id } = task;
    const back =
      kind === 'done'
        ? await setDone.mutateAsync({ id, done: false }).catch(() => null)
        : await setRemoved.mutateAsync({ id, removed: false }).catch(() => null);
    if (back !== null) onGone();
  }

  return (
    <Alert role="status" variant="light" color="primary" p="xs" ref={line} tabIndex={-1}>
      <Group justify="space-between" gap="sm">
        <Text c="black">{t(`undo.${kind}`, { title: task.title })}</Text>
        <PendingButton
          variant="default"
          size="sm"
          pending={setDone.isPending || setRemoved.isPending}
          onClick={() => void undo()}
        >
          {t('undo.back')}
        </PendingButton>
      </Group>
      <ErrorMessage failure={setDone.error ?? setRemoved.error} />
    </Alert>
  );
}
