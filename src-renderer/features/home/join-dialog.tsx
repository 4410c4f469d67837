import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, RequestRow } from '#contract';
import { useCall, useCommand } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import styles from './home.module.css';

/** The request a note was added to. */
export interface Joined {
  readonly requestId: string;
  readonly number: string;
}

interface JoinDialogProps {
  readonly note: Note | null;
  readonly opened: boolean;
  readonly onJoined: (joined: Joined) => void;
  readonly onClose: () => void;
}

/** More rows than this are not read through; a more exact word is quicker. */
const SHOWN = 20;
const PAUSE_MILLISECONDS = 200;

/**
 * Finds the request a note belongs to. Mounted also when closed, so that it can give the focus back; the search
 * inside begins anew with every opening.
 */
export function JoinDialog({ note, opened, onClose, onJoined }: JoinDialogProps) {
  const { t } = useTranslation('notes');
  return (
    <Modal opened={opened} onClose={onClose} size="xl" title={t('joinDialog.title')}>
      {note !== null && <JoinForm note={note} onClose={onClose} onJoined={onJoined} />}
    </Modal>
  );
}

interface JoinFormProps extends Pick<JoinDialogProps, 'onJoined' | 'onClose'> {
  readonly note: Note;
}

/** Before anything is typed, the requests touched last are offered. */
function JoinForm({ note, onJoined, onClose }: JoinFormProps) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), PAUSE_MILLISECONDS);
  const join = useCommand('notes.joinRequest');
  const answer = useCall(
    'requests.list',
    {
      filter: {
        ...{ search: words, states: [], areas: [], situations: [], urgencies: [], outcomes: [] },
        ...{ from: null, to: null, bin: false },
      },
      sort: { by: words === '' ? 'changed' : 'relevance', descending: true },
      page: { offset: 0, limit: SHOWN },
    },
    { keepPrevious: true },
  );
  const total = answer.data?.total ?? 0;
  const none = t(words === '' ? 'joinDialog.empty' : 'joinDialog.nothing');
  const found = t('joinDialog.found', { count: total, formatted: format.number(total) });

  function choose(row: RequestRow) {
    if (join.isPending) return;
    join.mutate(
      { id: note.id, requestId: row.id },
      { onSuccess: () => onJoined({ requestId: row.id, number: row.number }) },
    );
  }

  return (
    <Stack gap="md">
      <div>
        <Text size="sm" c="dimmed">
          {t('joinDialog.note')}
        </Text>
        <Text lineClamp={3}>{note.text}</Text>
      </div>
      <TextInput
        data-autofocus
        type="search"
        label={t('joinDialog.search')}
        placeholder={t('joinDialog.searchPlaceholder')}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ErrorMessage failure={join.error ?? answer.error} />
      {answer.data !== undefined && (
        <Text role="status" c="dimmed">
          {total === 0 ? none : words === '' ? t('joinDialog.recent') : found}
        </Text>
      )}
      <ul className={`${styles.plain} ${styles.found}`}>
        {answer.data?.rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <Text span fw={500}>
              {row.number}
            </Text>
            <span className={styles.excerpt}>
              {row.who !== null && `${row.who}: `}
              <MarkedText text={row.excerpt} />
            </span>
            <PendingButton
              variant="default"
              size="sm"
              pending={join.isPending}
              aria-label={t('joinDialog.chooseNumber', { number: row.number })}
              onClick={() => choose(row)}
            >
              {t('joinDialog.choose')}
            </PendingButton>
          </li>
        ))}
      </ul>
      {total > SHOWN && words !== '' && <Text c="dimmed">{t('joinDialog.shortened', { shown: SHOWN })}</Text>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('joinDialog.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
