import { Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useId, useRef, useState } from 'react';
import type { Request, RequestContent } from '#contract';
import { CallFailure, call, useCommand } from '../../bridge/calls.ts';
import { useDraft } from '../../bridge/drafts.ts';
import { dayOf } from '../../format/dates.ts';
import { DangerStrip } from '../../ui/danger-strip.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { type Conflict, ConflictPanel } from './conflict-panel.tsx';
import { DraftLine } from './draft-line.tsx';
import { focusField } from './focus-field.ts';
import {
  changesOf,
  type FieldName,
  type FieldProblem,
  type FormFields,
  fieldNames,
  fieldsOf,
  readForm,
} from './form-fields.ts';
import { mergeEdits } from './merge-edits.ts';
import { RequestForm } from './request-form.tsx';
import { ResumedDraft } from './resumed-draft.tsx';
import { SaveBar } from './save-bar.tsx';
import { useWords } from './use-words.ts';

/** The form and the version it was opened from, so that a draft of last week still knows what it started with. */
type EditedFields = FormFields & { baseVersion: string };

interface EditPanelProps {
  readonly request: Request;
  /** The form is done with: saved or given up. */
  readonly onDone: () => void;
}

/** The request in the form, in place. A newer version saved meanwhile is merged; nothing typed is lost. */
export function EditPanel({ request, onDone }: EditPanelProps) {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft<EditedFields>(`request-${request.id}`, {
    ...fieldsOf(request.content),
    baseVersion: String(request.version),
  });
  const change = useCommand('requests.change');
  const [problems, setProblems] = useState<Partial<Record<FieldName, FieldProblem>>>({});
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const form = useRef<HTMLElement>(null);

  async function finish(message: string | null) {
    await draft.discard();
    if (message !== null) notifications.show({ message });
    onDone();
  }

  async function store(version: number, content: RequestContent): Promise<void> {
    try {
      await change.mutateAsync({ id: request.id, version, content });
      await finish(t('edit.saved'));
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      if (error.error.code === 'changed-meanwhile') await merge(version);
      else setFailure(error);
    }
  }

  /** Lays what was saved meanwhile over the wording the form started from. */
  async function merge(from: number): Promise<void> {
    try {
      const { request: now } = await call('requests.get', { id: request.id });
      if (now.binnedAt !== null) throw new CallFailure({ code: 'changed-meanwhile', params: {} });
      const { versions } = await call('requests.history', { id: request.id });
      const start = versions.find(({ version }) => version === from)?.content ?? now.content;
      const merged = mergeEdits(fieldsOf(start), fieldsOf(now.content), draft.fields);
      draft.setAll(merged.fields);
      // Only the state moved on, the wording did not: there is nothing to ask about.
      if (merged.conflicts.length === 0 && merged.takenOver.length === 0) {
        const reading = read(draft.fields);
        if (reading !== null) await store(now.version, reading);
        return;
      }
      setConflict({ ...merged, version: now.version, mine: draft.fields, theirs: fieldsOf(now.content) });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setFailure(error);
    }
  }

  function read(fields: FormFields): RequestContent | null {
    const reading = readForm(fields, Number(dayOf(new Date()).slice(0, 4)));
    setProblems(reading.ok ? {} : reading.problems);
    if (!reading.ok) focusField(form.current, reading.problems);
    return reading.ok ? reading.content : null;
  }

  function save() {
    if (change.isPending) return;
    setFailure(null);
    const content = read(draft.fields);
    if (content === null) return;
    if (unchanged(draft.fields, request)) {
      void finish(null);
      return;
    }
    const version = conflict?.version ?? Number(draft.fields.baseVersion);
    setConflict(null);
    void store(version, content);
  }

  if (!draft.ready) return <Skeletons rows={6} />;
  return (
    <section ref={form} aria-labelledby={id}>
      <Stack gap="md">
        <Title order={2} id={id}>
          {t('edit.title')}
        </Title>
        <DangerStrip />
        {draft.restored && conflict === null && (
          <ResumedDraft savedAt={draft.savedAt} words="edit" onDiscard={() => void finish(null)} />
        )}
        {conflict !== null && (
          <ConflictPanel
            conflict={conflict}
            fields={draft.fields}
            onUse={(name, value) => draft.setAll({ [name]: value })}
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
          <ErrorMessage failure={failure} onRetry={save} />
          {Object.keys(problems).length > 0 && (
            <Text role="alert" c="red.7">
              {t('problem.check')}
            </Text>
          )}
          <Group gap="md">
            <PendingButton pending={change.isPending} onClick={save}>
              {t('edit.save')}
            </PendingButton>
            <PendingButton variant="default" pending={change.isPending} onClick={() => void finish(null)}>
              {t('edit.cancel')}
            </PendingButton>
            <DraftLine savedAt={draft.savedAt} failure={draft.failure} />
          </Group>
        </SaveBar>
      </Stack>
    </section>
  );
}

function unchanged(fields: FormFields, request: Request): boolean {
  const recorded = fieldsOf(request.content);
  return fieldNames.every((name) => fields[name] === recorded[name]);
}
