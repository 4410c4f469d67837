import { Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useCommand } from '../../bridge/calls.ts';
import { useDraft } from '../../bridge/drafts.ts';
import { dayOf } from '../../format/dates.ts';
import { DangerStrip } from '../../ui/danger-strip.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Page } from '../../ui/page.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { BackToList } from './back-to-list.tsx';
import { DraftLine } from './draft-line.tsx';
import { focusField } from './focus-field.ts';
import { changesOf, emptyFields, type FieldName, type FieldProblem, readForm } from './form-fields.ts';
import { RequestForm } from './request-form.tsx';
import { ResumedDraft } from './resumed-draft.tsx';
import { SaveBar } from './save-bar.tsx';
import { useWords } from './use-words.ts';

/** A new request. Only the text is mandatory; everything typed is a draft until it is saved. */
export function NewRequestScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const draft = useDraft('request-new', emptyFields);
  const record = useCommand('requests.record');
  const [problems, setProblems] = useState<Partial<Record<FieldName, FieldProblem>>>({});
  const form = useRef<HTMLDivElement>(null);

  function save() {
    if (record.isPending) return;
    const reading = readForm(draft.fields, Number(dayOf(new Date()).slice(0, 4)));
    if (!reading.ok) {
      setProblems(reading.problems);
      focusField(form.current, reading.problems);
      return;
    }
    setProblems({});
    record.mutate(
      { content: reading.content },
      {
        onSuccess: async ({ id, number }) => {
          await draft.discard();
          notifications.show({ message: t('new.saved', { number }) });
          await navigate({ to: '/zaznamy/$id', params: { id } });
        },
      },
    );
  }

  return (
    <Page title={t('new.title')} back={<BackToList />}>
      <DangerStrip />
      {draft.ready ? (
        <Stack gap="md" ref={form}>
          {draft.restored && (
            <ResumedDraft
              savedAt={draft.savedAt}
              words="new"
              onDiscard={() => {
                setProblems({});
                void draft.discard();
              }}
            />
          )}
          <RequestForm
            autoFocus
            fields={draft.fields}
            problems={problems}
            onSubmit={save}
            onChange={(name, value) => draft.setAll(changesOf(draft.fields, name, value))}
          />
          <SaveBar>
            <ErrorMessage failure={record.error} onRetry={save} />
            {Object.keys(problems).length > 0 && (
              <Text role="alert" c="red.7">
                {t('problem.check')}
              </Text>
            )}
            <Group gap="md">
              <PendingButton pending={record.isPending} onClick={save}>
                {t('new.save')}
              </PendingButton>
              <Text c="dimmed">{t('new.shortcut')}</Text>
              <DraftLine savedAt={draft.savedAt} failure={draft.failure} />
            </Group>
          </SaveBar>
        </Stack>
      ) : (
        <Skeletons rows={6} />
      )}
    </Page>
  );
}
