import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';

interface TaskFormProps {
  /** The request the task belongs to; null for a task of the office alone. */
  readonly request: string | null;
  /** The task to change; a new one when left out. */
  readonly task?: Task;
  /** Saved or given up. */
  readonly onDone: () => void;
}

const LONGEST_TITLE = 300;

/** A task in two fields, what and by when. Enter saves, Escape leaves it as it was. */
export function TaskForm({ request, task, onDone }: TaskFormProps) {
  const { t } = useTranslation('tasks');
  const [title, setTitle] = useState(task?.title ?? '');
  const [due, setDue] = useState(task?.due ?? null);
  const [asked, setAsked] = useState(false);
  const add = useCommand('tasks.add');
  const change = useCommand('tasks.change');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const missing = title.trim() === '';

  async function store() {
    setAsked(true);
    if (missing || add.isPending || change.isPending) return;
    const content = { title: title.trim(), due };
    const saved =
      task === undefined
        ? await add.mutateAsync({ request, ...content }).catch(() => null)
        : await change.mutateAsync({ id: task.id, ...content }).catch(() => null);
    if (saved !== null) onDone();
  }

  return (
    <Stack
      component="form"
      gap="sm"
      py="xs"
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone();
      }}
    >
      <TextInput
        ref={field}
        label={t('form.title')}
        maxLength={LONGEST_TITLE}
        autoComplete="off"
        value={title}
        error={asked && missing ? t('form.titleMissing') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <DayInput label={t('form.due')} value={due} onChange={setDue} optional />
      <ErrorMessage failure={add.error ?? change.error} />
      <Group gap="sm">
        <Button type="submit" variant="light">
          {t(task === undefined ? 'form.add' : 'form.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
