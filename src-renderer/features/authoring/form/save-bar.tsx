import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallFailure } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import styles from './form.module.css';

interface SaveBarProps {
  readonly pending: boolean;
  readonly failure: Error | null;
  readonly draft: { readonly savedAt: string | null; readonly failure: CallFailure | null };
  /** What the checks say, in one sentence. */
  readonly children: ReactNode;
  readonly onSave: () => void;
}

/** The foot of the form: saving, whether what is typed is safe, and what the checks say. */
export function SaveBar({ pending, failure, draft, children, onSave }: SaveBarProps) {
  const { t } = useTranslation(['authoring', 'common']);
  const format = useFormat();
  return (
    <Stack gap="xs" className={styles.bar}>
      <ErrorMessage failure={failure} />
      <Group gap="md">
        <PendingButton pending={pending} onClick={onSave}>
          {t('authoring:save')}
        </PendingButton>
        <Text role="status">{children}</Text>
        {draft.failure !== null ? (
          <Text role="alert" c="red.7">
            {t('authoring:draft.notSaved')}
          </Text>
        ) : (
          draft.savedAt !== null && (
            <Text c="dimmed">{t('common:draft.saved', { time: format.time(draft.savedAt) })}</Text>
          )
        )}
      </Group>
    </Stack>
  );
}
