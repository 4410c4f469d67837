import { Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Entry } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { useDraft } from '../../bridge/drafts.ts';
import { dayOf } from '../../format/dates.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { EntryFieldsForm } from './entry-fields.tsx';
import { type EntryProblems, readEntry } from './entry-form.ts';
import { useWords } from './use-words.ts';

interface EntryEditorProps {
  readonly entry: Entry;
  /** Saved or given up. */
  readonly onDone: () => void;
}

/** An entry being corrected, in its place. `requestId` goes with the draft so that Domů can lead back to it. */
export function EntryEditor({ entry, onDone }: EntryEditorProps) {
  const { t } = useWords();
  const draft = useDraft(`entry-${entry.id}`, {
    text: entry.text,
    day: entry.day,
    minutes: entry.minutes === null ? '' : String(entry.minutes),
    requestId: entry.requestId,
  });
  const change = useCommand('requests.changeEntry');
  const [problems, setProblems] = useState<EntryProblems>({});
  const text = useRef<HTMLTextAreaElement>(null);

  const { ready } = draft;
  useEffect(() => {
    if (!ready) return;
    text.current?.focus();
    // At the end, where corrections usually go on.
    text.current?.setSelectionRange(text.current.value.length, text.current.value.length);
  }, [ready]);

  async function giveUp() {
    await draft.discard();
    onDone();
  }

  function save() {
    if (change.isPending) return;
    const reading = readEntry(draft.fields, dayOf(new Date()));
    setProblems(reading.ok ? {} : reading.problems);
    if (!reading.ok) return;
    change.mutate({ id: entry.id, ...reading.written }, { onSuccess: () => void giveUp() });
  }

  return (
    <div>
      <EntryFieldsForm
        textRef={text}
        label={t('timeline.edit')}
        fields={draft.fields}
        problems={problems}
        onSubmit={save}
        onChange={(name, value) => draft.set(name, value)}
      >
        <Group gap="sm">
          <PendingButton variant="light" pending={change.isPending} onClick={save}>
            {t('timeline.save')}
          </PendingButton>
          <PendingButton variant="default" pending={change.isPending} onClick={() => void giveUp()}>
            {t('timeline.cancel')}
          </PendingButton>
        </Group>
      </EntryFieldsForm>
      <ErrorMessage failure={change.error ?? draft.failure} />
    </div>
  );
}
