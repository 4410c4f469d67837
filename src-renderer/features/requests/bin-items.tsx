import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Note, RequestRow } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { useWords } from './use-words.ts';

interface DoneProps {
  /** Tells what happened, in a sentence. */
  readonly onDone: (sentence: string) => void;
}

/**
 * Tells what happened once it did. Not left to the mutation: the item is gone from the screen by then. A failure
 * is shown by the item itself.
 */
function tell(change: Promise<unknown>, sentence: string, onDone: DoneProps['onDone']): void {
  change.then(
    () => onDone(sentence),
    () => undefined,
  );
}

/** A request in the bin. */
export function BinnedRequest({ row, onDone }: DoneProps & { readonly row: RequestRow }) {
  const { t } = useWords();
  const restore = useCommand('requests.restore');
  const erase = useCommand('requests.erase');
  const { id, number } = row;
  return (
    <BinnedItem
      title={t('detail.title', { number })}
      text={[row.who, row.excerpt].filter(Boolean).join(': ')}
      restoreLabel={t('bin.restoreRequest', { number })}
      eraseLabel={t('bin.eraseRequest', { number })}
      question={t('bin.eraseRequestTitle', { number })}
      restoring={restore.isPending}
      erasing={erase.isPending}
      restoreFailure={restore.error}
      eraseFailure={erase.error}
      onRestore={() => tell(restore.mutateAsync({ id }), t('bin.restoredRequest', { number }), onDone)}
      onErase={() => tell(erase.mutateAsync({ id }), t('bin.erased'), onDone)}
    >
      {t('bin.eraseRequestText')}
    </BinnedItem>
  );
}

/** A quick note in the bin. */
export function BinnedNote({ note, onDone }: DoneProps & { readonly note: Note }) {
  const { t } = useWords();
  const format = useFormat();
  const restore = useCommand('notes.restore');
  const erase = useCommand('notes.erase');
  const moment = format.moment(note.sealedAt);
  const { id } = note;
  return (
    <BinnedItem
      title={t('bin.noteOf', { moment })}
      text={[note.who, note.text].filter(Boolean).join(': ')}
      restoreLabel={t('bin.restoreNote', { moment })}
      eraseLabel={t('bin.eraseNote', { moment })}
      question={t('bin.eraseNoteTitle')}
      restoring={restore.isPending}
      erasing={erase.isPending}
      restoreFailure={restore.error}
      eraseFailure={erase.error}
      onRestore={() => tell(restore.mutateAsync({ id }), t('bin.restoredNote'), onDone)}
      onErase={() => tell(erase.mutateAsync({ id }), t('bin.erased'), onDone)}
    >
      {t('bin.eraseNoteText')}
    </BinnedItem>
  );
}

interface BinnedItemProps {
  readonly title: string;
  readonly text: string;
  readonly restoreLabel: string;
  readonly eraseLabel: string;
  readonly question: string;
  readonly restoring: boolean;
  readonly erasing: boolean;
  readonly restoreFailure: Error | null;
  readonly eraseFailure: Error | null;
  readonly onRestore: () => void;
  readonly onErase: () => void;
  /** What will be lost. */
  readonly children: ReactNode;
}

function BinnedItem(props: BinnedItemProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={2} flex="1 1 20rem" miw={0}>
          <Text fw={500}>{props.title}</Text>
          <Text lineClamp={2}>{props.text}</Text>
        </Stack>
        <Group gap="sm">
          <PendingButton
            variant="default"
            pending={props.restoring}
            aria-label={props.restoreLabel}
            onClick={props.onRestore}
          >
            {t('bin.restore')}
          </PendingButton>
          <Button variant="subtle" color="red" aria-label={props.eraseLabel} onClick={() => setAsking(true)}>
            {t('bin.erase')}
          </Button>
        </Group>
      </Group>
      <ErrorMessage failure={props.restoreFailure} />
      <ConfirmDialog
        opened={asking}
        title={props.question}
        confirm={t('bin.eraseConfirm')}
        grave
        busy={props.erasing}
        failure={props.eraseFailure}
        onConfirm={props.onErase}
        onClose={() => setAsking(false)}
      >
        {props.children}
      </ConfirmDialog>
    </Paper>
  );
}
