import { VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { useCommand } from '../../bridge/calls.ts';
import { useDraft } from '../../bridge/drafts.ts';
import { dayOf } from '../../format/dates.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { EntryFieldsForm } from './entry-fields.tsx';
import { type EntryProblems, readEntry } from './entry-form.ts';
import { useWords } from './use-words.ts';

const emptyEntry = { text: '', day: '', minutes: '' };

/** What happened now. Enter writes it down; what is typed is a draft until then. */
export function EntryComposer({ requestId }: { readonly requestId: string }) {
  const { t } = useWords();
  const draft = useDraft(`entry-${requestId}`, emptyEntry);
  const add = useCommand('requests.addEntry');
  const [problems, setProblems] = useState<EntryProblems>({});
  const [added, setAdded] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const today = dayOf(new Date());

  function save() {
    if (add.isPending) return;
    const reading = readEntry(draft.fields, today);
    setProblems(reading.ok ? {} : reading.problems);
    if (!reading.ok) {
      if (reading.problems.text !== undefined) text.current?.focus();
      return;
    }
    add.mutate(
      { requestId, ...reading.written },
      {
        onSuccess: () => {
          setAdded(true);
          void draft.discard();
          text.current?.focus();
        },
      },
    );
  }

  return (
    <div>
      <EntryFieldsForm
        textRef={text}
        label={t('timeline.new')}
        placeholder={t('timeline.placeholder')}
        fields={{ ...draft.fields, day: draft.fields.day || today }}
        problems={problems}
        onSubmit={save}
        onChange={(name, value) => {
          setAdded(false);
          draft.set(name, value);
        }}
      >
        <PendingButton variant="light" pending={add.isPending} onClick={save}>
          {t('timeline.add')}
        </PendingButton>
      </EntryFieldsForm>
      <VisuallyHidden role="status">{added ? t('timeline.added') : ''}</VisuallyHidden>
      <ErrorMessage failure={add.error ?? draft.failure} />
    </div>
  );
}
