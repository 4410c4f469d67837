import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { useDraft } from '../../bridge/drafts.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { taskDraftKey } from './use-left-open.ts';

interface TaskFormProps {
  /** The request the task belongs to; null for a task of the office alone. */
  readonly request: string | null;
  /** The task to change; a new one when left out. */
  readonly task?: Task;
  /** False for a form that stands open because it was left so: the person is busy with something else. */
  readonly takeFocus: boolean;
  /** Saved or given up. */
  readonly onDone: () => void;
}

type TaskFields = { readonly title: string; readonly due: string | null };

const LONGEST_TITLE = 300;

/** A task in two fields, what and by when, kept as they are typed. Enter saves, Escape leaves it as it was. */
export function TaskForm({ request, task, takeFocus, onDone }: TaskFormProps) {
  const { t } = useTranslation('tasks');
  const initial = { title: task?.title ?? '', due: task?.due ?? null };
  const draft = useDraft<TaskFields>(taskDraftKey(request, task), initial);
  const { title, due } = draft.fields;
  const [asked, setAsked] = useState(false);
  const add = useCommand('tasks.add');
  const change = useCommand('tasks.change');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takeFocus) field.current?.focus();
  }, [takeFocus]);
  const missing = title.trim() === '';

  async function store() {
    setAsked(true);
    if (missing || add.isPending || change.isPending) return;
    const content = { title: title.trim(), due };
    const saved =
      task === undefined
        ? await add.mutateAsync({ request, ...content }).catch(() => null)
        : await change.mutateAsync({ id: task.id, ...content }).catch(() => null);
    if (saved !== null) await close();
  }

  async function close() {
    await draft.discard();
    onDone();
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
        if (event.key === 'Escape' && !event.defaultPrevented) void close();
      }}
    >
      <TextInput
        ref={field}
        label={t('form.title')}
        maxLength={LONGEST_TITLE}
        autoComplete="off"
        value={title}
        error={asked && missing ? t('form.titleMissing') : undefined}
        onChange={(event) => draft.set('title', event.currentTarget.value)}
      />
      <DayInput label={t('form.due')} value={due} onChange={(day) => draft.set('due', day)} optional />
      <ErrorMessage failure={add.error ?? change.error ?? draft.failure} />
      <Group gap="sm">
        <Button type="submit" variant="light">
          {t(task === undefined ? 'form.add' : 'form.save')}
        </Button>
        <Button variant="default" onClick={() => void close()}>
          {t('form.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
