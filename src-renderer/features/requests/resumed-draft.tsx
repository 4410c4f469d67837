import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useWords } from './use-words.ts';

interface ResumedDraftProps {
  readonly savedAt: string | null;
  /** Words of the question before discarding, e.g. those of `new` or `edit`. */
  readonly words: 'new' | 'edit';
  readonly onDiscard: () => void;
}

/** Says that the form came back from an earlier visit, and lets it be given up. */
export function ResumedDraft({ savedAt, words, onDiscard }: ResumedDraftProps) {
  const { t } = useWords();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  return (
    <Alert role="status" variant="light" color="primary">
      <Group justify="space-between" gap="md">
        <Text c="black">
          {t('draft.resumed', { moment: savedAt === null ? '' : format.moment(savedAt) })}
        </Text>
        <Button variant="default" size="sm" onClick={() => setAsking(true)}>
          {t('new.discard')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t(`${words}.discardTitle`)}
        confirm={t(`${words}.discardConfirm`)}
        grave
        onConfirm={() => {
          setAsking(false);
          onDiscard();
        }}
        onClose={() => setAsking(false)}
      >
        {t(`${words}.discardText`)}
      </ConfirmDialog>
    </Alert>
  );
}
