import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step, Task } from '#contract';
import { useCommand } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconClock } from '../../../ui/icons.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import { useKeptFocus } from '../../../ui/use-kept-focus.ts';
import { usePlainText } from '../marks/book.ts';
import { asTyped } from '../marks/spacing.ts';
import { dueByPace } from './due-day.ts';
import { TaskFields } from './task-fields.tsx';
import type { Way } from './use-guide.ts';
import styles from './walk.module.css';

interface StepTaskProps {
  readonly way: Way;
  readonly step: Step;
  /** The open task the step is already. */
  readonly task: Task | undefined;
  /** `2026-11-22` in the Czech time zone. */
  readonly today: string;
}

/** „Udělat úkol“, or the task the step has become. */
export function StepTask({ way, step, task, today }: StepTaskProps) {
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const title = plain(step.title);
  const said = useRef<HTMLParagraphElement>(null);
  useKeptFocus(said, task === undefined);
  return (
    <>
      {task === undefined ? (
        <Button
          variant="default"
          aria-label={t('tasks.makeNamed', { step: title })}
          onClick={() => setOpened(true)}
        >
          {t('tasks.make')}
        </Button>
      ) : (
        <Text ref={said} tabIndex={-1} className={styles.isTask}>
          <IconClock size={18} />
          <span>
            {task.due === null ? t('tasks.isTask') : t('tasks.isTaskDue', { day: format.day(task.due) })}
          </span>
        </Text>
      )}
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('tasks.makeTitle')} size="lg">
        <TaskForm way={way} step={step} today={today} onDone={() => setOpened(false)} />
      </Modal>
    </>
  );
}

const LONGEST_TITLE = 300;

interface TaskFormProps {
  readonly way: Way;
  readonly step: Step;
  readonly today: string;
  readonly onDone: () => void;
}

function TaskForm({ way, step, today, onDone }: TaskFormProps) {
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const make = useCommand('guides.makeTasks');
  const [title, setTitle] = useState(() => asTyped(plain(step.title)));
  const [due, setDue] = useState<string | null>(() => dueByPace(step.pace, today));
  const missing = title.trim() === '';

  function store() {
    if (missing) return;
    make.mutate(
      { ...way, tasks: [{ step: step.id, title: title.trim(), due }] },
      {
        onSuccess: ({ made }) => {
          notifications.show({ message: t('tasks.made', { count: made }) });
          onDone();
        },
      },
    );
  }

  return (
    <Stack
      component="form"
      gap="md"
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <TextInput
        label={t('tasks.title')}
        data-autofocus
        maxLength={LONGEST_TITLE}
        autoComplete="off"
        value={title}
        error={missing ? t('tasks.titleMissing') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TaskFields step={step} due={due} onDue={setDue} />
      <ErrorMessage failure={make.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('tasks.cancel')}
        </Button>
        <PendingButton pending={make.isPending} onClick={store}>
          {t('tasks.make')}
        </PendingButton>
      </Group>
    </Stack>
  );
}
