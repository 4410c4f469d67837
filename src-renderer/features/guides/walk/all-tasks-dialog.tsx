import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '#contract';
import { useCommand } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import { usePlainText } from '../marks/book.ts';
import { asTyped } from '../marks/spacing.ts';
import { dueByPace } from './due-day.ts';
import { TaskFields } from './task-fields.tsx';
import type { Way } from './use-guide.ts';
import styles from './walk.module.css';

interface AllTasksDialogProps {
  readonly way: Way;
  /** Steps that are neither behind nor tasks already. */
  readonly steps: readonly Step[];
  /** `2026-11-22` in the Czech time zone. */
  readonly today: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** All steps as tasks at once: each can be left out and has its own day. */
export function AllTasksDialog({ opened, ...rest }: AllTasksDialogProps) {
  const { t } = useTranslation('guides');
  return (
    <Modal opened={opened} onClose={rest.onClose} title={t('tasks.allTitle')} size="lg">
      <AllTasksForm {...rest} />
    </Modal>
  );
}

interface Planned {
  readonly wanted: boolean;
  readonly due: string | null;
}

function AllTasksForm({ way, steps, today, onClose }: Omit<AllTasksDialogProps, 'opened'>) {
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const make = useCommand('guides.makeTasks');
  const [plan, setPlan] = useState<Readonly<Record<string, Planned>>>(() =>
    Object.fromEntries(steps.map((step) => [step.id, { wanted: true, due: dueByPace(step.pace, today) }])),
  );
  const planned = (step: Step): Planned => plan[step.id] ?? { wanted: false, due: null };
  const wanted = steps.filter((step) => planned(step).wanted);

  function set(step: Step, changes: Partial<Planned>) {
    setPlan((before) => ({ ...before, [step.id]: { ...planned(step), ...before[step.id], ...changes } }));
  }

  function store() {
    if (wanted.length === 0) return;
    const tasks = wanted.map((step) => ({
      step: step.id,
      title: asTyped(plain(step.title)),
      due: planned(step).due,
    }));
    make.mutate(
      { ...way, tasks },
      {
        onSuccess: ({ made }) => {
          notifications.show({ message: t('tasks.made', { count: made }) });
          onClose();
        },
      },
    );
  }

  return (
    <Stack gap="md">
      <Text>{t('tasks.allIntro')}</Text>
      <ul className={styles.planned}>
        {steps.map((step) => (
          <li key={step.id} aria-label={plain(step.title)}>
            <Checkbox
              label={plain(step.title)}
              checked={planned(step).wanted}
              onChange={(event) => set(step, { wanted: event.currentTarget.checked })}
            />
            {planned(step).wanted && (
              <TaskFields step={step} due={planned(step).due} onDue={(due) => set(step, { due })} />
            )}
          </li>
        ))}
      </ul>
      <Stack gap="sm" className={styles.actions}>
        <ErrorMessage failure={make.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('tasks.cancel')}
          </Button>
          <PendingButton pending={make.isPending} onClick={store}>
            {t('tasks.makeCount', { count: wanted.length })}
          </PendingButton>
        </Group>
      </Stack>
    </Stack>
  );
}
