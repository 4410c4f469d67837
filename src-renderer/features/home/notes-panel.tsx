import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput, Note } from '#contract';
import { type CallFailure, useCommand } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { JoinDialog, type Joined } from './join-dialog.tsx';
import { NoteCard } from './note-card.tsx';

interface NotesPanelProps {
  readonly answer: UseQueryResult<CallOutput<'notes.list'>, CallFailure>;
}

/** What became of the last note that left the panel. */
type Done = { readonly kind: 'binned'; readonly note: Note } | ({ readonly kind: 'joined' } & Joined);

/** Notes nobody dealt with yet, oldest first. */
export function NotesPanel({ answer }: NotesPanelProps) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const [done, setDone] = useState<Done | null>(null);
  const [joining, setJoining] = useState<Note | null>(null);
  const [asking, setAsking] = useState(false);
  const notes = answer.data?.notes ?? [];
  const unreadable = answer.data?.unreadable ?? 0;

  return (
    <Panel title={t('title')}>
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data === undefined && answer.error === null && <Skeletons rows={3} height={72} />}
      {unreadable > 0 && (
        <Alert role="status" variant="light" color="yellow">
          <Text c="black">
            {t('unreadable', { count: unreadable, formatted: format.number(unreadable) })}
          </Text>
        </Alert>
      )}
      {done !== null && <DoneLine key={keyOf(done)} done={done} onGone={() => setDone(null)} />}
      {answer.data !== undefined && notes.length === 0 && (
        <div>
          <Text>{t('none')}</Text>
          <Text c="dimmed">{t('noneHint')}</Text>
        </div>
      )}
      {notes.length > 0 && (
        <Text role="status" c="dimmed">
          {t('count', { count: notes.length, formatted: format.number(notes.length) })}
        </Text>
      )}
      <Stack gap="sm">
        {notes.map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            onJoin={() => {
              setJoining(note);
              setAsking(true);
            }}
            onBinned={() => setDone({ kind: 'binned', note })}
          />
        ))}
      </Stack>
      <JoinDialog
        note={joining}
        opened={asking}
        onClose={() => setAsking(false)}
        onJoined={(joined) => {
          setAsking(false);
          setDone({ kind: 'joined', ...joined });
        }}
      />
    </Panel>
  );
}

function keyOf(done: Done): string {
  return done.kind === 'binned' ? done.note.id : done.requestId;
}

interface DoneLineProps {
  readonly done: Done;
  readonly onGone: () => void;
}

/** Says what became of the note and offers the way back. Takes the focus the vanished button had. */
function DoneLine({ done, onGone }: DoneLineProps) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const restore = useCommand('notes.restore');
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.focus(), []);

  return (
    <Alert role="status" variant="light" color="primary" ref={line} tabIndex={-1}>
      <Group justify="space-between" gap="sm">
        <Text c="black">
          {done.kind === 'binned'
            ? t('binned', { moment: format.moment(done.note.sealedAt) })
            : t('joined', { number: done.number })}
        </Text>
        {done.kind === 'binned' ? (
          <PendingButton
            variant="default"
            pending={restore.isPending}
            onClick={() => restore.mutate({ id: done.note.id }, { onSuccess: onGone })}
          >
            {t('undo')}
          </PendingButton>
        ) : (
          <Button
            variant="default"
            renderRoot={(root) => <Link to="/zaznamy/$id" params={{ id: done.requestId }} {...root} />}
          >
            {t('openRequest', { number: done.number })}
          </Button>
        )}
      </Group>
      <ErrorMessage failure={restore.error} />
    </Alert>
  );
}
