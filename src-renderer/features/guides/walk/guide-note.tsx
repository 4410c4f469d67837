import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalNote } from '#contract';
import { useCommand } from '../../../bridge/calls.ts';
import { useDraft } from '../../../bridge/drafts.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import type { Way } from './use-guide.ts';
import styles from './walk.module.css';

interface GuideNoteProps {
  readonly way: Way;
  readonly notes: readonly LocalNote[];
  /** The step the note belongs to; null for a note to the whole guide. */
  readonly step: string | null;
  readonly stepTitle?: string;
}

/** What the obec knows of its own: „paní na okénku 3 je ve středu do pěti“. Kept when the guide changes. */
export function GuideNote({ way, notes, step, stepTitle }: GuideNoteProps) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const closed = useRef(false);
  const note = notes.find((one) => one.step === step);

  useEffect(() => {
    if (writing) closed.current = true;
    else if (closed.current) opener.current?.focus();
  }, [writing]);

  if (writing) {
    return <NoteForm way={way} step={step} text={note?.text ?? ''} onDone={() => setWriting(false)} />;
  }
  const named = (word: string) =>
    stepTitle === undefined ? word : t('note.ofStep', { action: word, step: stepTitle });
  if (note === undefined) {
    const word = t(step === null ? 'note.addToGuide' : 'note.add');
    return (
      <div>
        <Button
          ref={opener}
          variant="subtle"
          size="compact-md"
          aria-label={named(word)}
          onClick={() => setWriting(true)}
        >
          {word}
        </Button>
      </div>
    );
  }
  return (
    <aside className={styles.note} aria-label={named(t('note.title'))}>
      <Text fw={500}>{t('note.title')}</Text>
      <Text className={styles.typed}>{note.text}</Text>
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {t('note.changed', { moment: format.moment(note.changedAt) })}
        </Text>
        <Button
          ref={opener}
          variant="subtle"
          size="compact-md"
          aria-label={named(t('note.edit'))}
          onClick={() => setWriting(true)}
        >
          {t('note.edit')}
        </Button>
      </Group>
    </aside>
  );
}

interface NoteFormProps {
  readonly way: Way;
  readonly step: string | null;
  readonly text: string;
  readonly onDone: () => void;
}

const LONGEST_NOTE = 4000;

function NoteForm({ way, step, text, onDone }: NoteFormProps) {
  const { t } = useTranslation('guides');
  const save = useCommand('content.saveNote');
  const draft = useDraft(`guidenote-${way.guide.toLowerCase()}-${step ?? 'all'}`, { text });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function store() {
    const typed = draft.fields.text.trim();
    const input = { guide: way.guide, step, text: typed === '' ? null : typed };
    const saved = await save.mutateAsync(input).catch(() => null);
    if (saved === null) return;
    await draft.discard();
    onDone();
  }

  return (
    <Stack gap="xs" flex="1 0 100%">
      <Textarea
        ref={field}
        label={t('note.label')}
        description={t('note.hint')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={LONGEST_NOTE}
        value={draft.fields.text}
        onChange={(event) => draft.set('text', event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) void store();
        }}
      />
      <ErrorMessage failure={save.error ?? draft.failure} />
      <Group gap="sm">
        <PendingButton pending={save.isPending} onClick={() => void store()}>
          {t('note.save')}
        </PendingButton>
        <Button variant="default" onClick={() => void draft.discard().then(onDone)}>
          {t('note.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
