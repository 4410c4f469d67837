import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { letterPieces } from './letter-pieces.ts';
import styles from './papers.module.css';
import { useSaving } from './use-saving.ts';

interface LetterDialogProps {
  readonly letter: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A letter as it will read, with its blanks seen, and the way to save it as a document. */
export function LetterDialog({ letter, opened, onClose }: LetterDialogProps) {
  const { t } = useTranslation('guides');
  return (
    <Modal opened={opened} onClose={onClose} title={t('letter.title')} size="xl">
      <LetterPreview letter={letter} onClose={onClose} />
    </Modal>
  );
}

function LetterPreview({ letter, onClose }: Pick<LetterDialogProps, 'letter' | 'onClose'>) {
  const { t } = useTranslation('guides');
  const preview = useCall('leaflets.letter', { letter });
  const save = useSaving('leaflets.saveLetter');
  return (
    <Stack gap="md">
      <ErrorMessage failure={preview.error ?? save.failure} />
      {preview.data === undefined && preview.error === null && <Skeletons rows={8} height={24} />}
      {preview.data !== undefined && (
        <>
          <Text className={styles.typed}>{preview.data.when}</Text>
          <article className={styles.letter} aria-label={preview.data.title}>
            {preview.data.to !== null && <p>{preview.data.to}</p>}
            <p className={styles.letterTitle}>{preview.data.title}</p>
            <p className={styles.typed}>
              {letterPieces(preview.data.body).map(({ key, text, blank }) =>
                blank ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>,
              )}
            </p>
          </article>
          <Text size="sm" c="dimmed">
            {t('letter.blanks')}
          </Text>
        </>
      )}
      <Group justify="flex-end" className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {t('letter.close')}
        </Button>
        <PendingButton pending={save.pending} onClick={() => save.save({ letter })}>
          {t('letter.save')}
        </PendingButton>
      </Group>
    </Stack>
  );
}
