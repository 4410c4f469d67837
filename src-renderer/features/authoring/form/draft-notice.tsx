import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';

interface DraftNoticeProps {
  readonly savedAt: string | null;
  readonly onDiscard: () => void;
}

/** Says that the form came back from an earlier visit, and lets what was typed be given up. */
export function DraftNotice({ savedAt, onDiscard }: DraftNoticeProps) {
  const { t } = useTranslation('authoring');
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  return (
    <Alert role="status" variant="light" color="primary">
      <Group justify="space-between" gap="md">
        <Text c="black">
          {t('draft.resumed', { moment: savedAt === null ? '' : format.moment(savedAt) })}
        </Text>
        <Button variant="default" size="sm" onClick={() => setAsking(true)}>
          {t('draft.discard')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        grave
        title={t('draft.discardTitle')}
        confirm={t('draft.discard')}
        onConfirm={() => {
          setAsking(false);
          onDiscard();
        }}
        onClose={() => setAsking(false)}
      >
        {t('draft.discardText')}
      </ConfirmDialog>
    </Alert>
  );
}
