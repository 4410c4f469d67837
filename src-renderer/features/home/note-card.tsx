import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import styles from './home.module.css';
import { isLongNote, SHOWN_LINES } from './note-length.ts';

interface NoteCardProps {
  readonly note: Note;
  readonly onJoin: () => void;
  readonly onBinned: () => void;
}

/** One note with its whole text and the three things that can become of it. */
export function NoteCard({ note, onJoin, onBinned }: NoteCardProps) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const navigate = useNavigate();
  const toRequest = useCommand('notes.toRequest');
  const bin = useCommand('notes.moveToBin');
  const [whole, setWhole] = useState(false);
  const long = isLongNote(note.text);
  const moment = format.moment(note.sealedAt);
  const label = (action: string) => t('ofNote', { action, moment });
  const details = (['who', 'phone', 'where'] as const).filter((name) => note[name] !== null);

  // Awaited here and not told to the mutation: the note may leave the screen before its answer arrives, and then
  // nobody would be told. A failure is shown by `error` below.
  async function makeRequest() {
    const made = await toRequest.mutateAsync({ id: note.id }).catch(() => null);
    if (made === null) return;
    await navigate({ to: '/zaznamy/$id', params: { id: made.requestId }, search: { edit: 1 } });
  }

  async function moveToBin() {
    const moved = await bin.mutateAsync({ id: note.id }).catch(() => null);
    if (moved !== null) onBinned();
  }

  return (
    <Paper component="article" aria-label={t('sealed', { moment })} withBorder p="md" bg="gray.0">
      <Stack gap="xs">
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {t('sealed', { moment })}
          </Text>
          {note.unfinished && (
            <Text size="sm" fw={500} title={t('unfinishedHint')}>
              {t('unfinished')}
            </Text>
          )}
        </Group>
        <Text className={styles.text} {...(long && !whole ? { lineClamp: SHOWN_LINES } : {})}>
          {note.text}
        </Text>
        {long && (
          <div>
            <Anchor
              component="button"
              type="button"
              aria-expanded={whole}
              aria-label={label(t(whole ? 'less' : 'more'))}
              onClick={() => setWhole(!whole)}
            >
              {t(whole ? 'less' : 'more')}
            </Anchor>
          </div>
        )}
        {details.map((name) => (
          <Text key={name}>
            <Text span c="dimmed">
              {t(name)}:
            </Text>{' '}
            {note[name]}
          </Text>
        ))}
        <Group gap="xs" mt={4}>
          <PendingButton
            variant="light"
            pending={toRequest.isPending}
            aria-label={label(t('toRequest'))}
            onClick={() => void makeRequest()}
          >
            {t('toRequest')}
          </PendingButton>
          <Button variant="default" aria-label={label(t('join'))} onClick={onJoin}>
            {t('join')}
          </Button>
          <PendingButton
            variant="subtle"
            color="red"
            pending={bin.isPending}
            aria-label={label(t('bin'))}
            onClick={() => void moveToBin()}
          >
            {t('bin')}
          </PendingButton>
        </Group>
        <ErrorMessage failure={toRequest.error ?? bin.error} />
      </Stack>
    </Paper>
  );
}
