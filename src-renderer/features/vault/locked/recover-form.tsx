import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '#contract';
import { queryKey, useCommand } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { NewPassphrase } from '../passphrase/new-passphrase.tsx';
import { RecoveryCodeInput } from '../recovery/recovery-code-input.tsx';
import { DoorChoice } from './door-choice.tsx';
import { forgetKeptNote, keepNote } from './note-text.ts';

interface RecoverFormProps {
  readonly status: VaultStatus;
  readonly wrapId: string | null;
  readonly onChoose: (wrapId: string) => void;
  readonly onBack: () => void;
}

/** The code from the paper opens the vault and gives the chosen person a new passphrase. */
export function RecoverForm({ status, wrapId, onChoose, onBack }: RecoverFormProps) {
  const { t } = useTranslation('vault');
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [accepted, setAccepted] = useState(false);
  const recover = useCommand('vault.recover');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (wrapId === null || code.trim() === '' || !accepted) return;
    await keepNote();
    recover.mutate(
      { code, wrapId, newPassphrase: passphrase },
      {
        onSuccess: (session) => {
          forgetKeptNote();
          client.setQueryData(queryKey('vault.session', {}), session);
          void client.invalidateQueries({ queryKey: queryKey('vault.status', {}) });
        },
      },
    );
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Title order={2}>{t('recover.title')}</Title>
        <Text>{t('recover.lead')}</Text>
        <DoorChoice doors={status.doors} wrapId={wrapId} onChoose={onChoose} />
        <RecoveryCodeInput value={code} onChange={setCode} />
        <NewPassphrase
          label={t('recover.newPassphrase')}
          value={passphrase}
          onChange={setPassphrase}
          onAccepted={setAccepted}
        />
        <ErrorMessage failure={recover.error} />
        <Button type="submit" loading={recover.isPending} disabled={code.trim() === '' || !accepted}>
          {t('recover.action')}
        </Button>
        {!accepted && (
          <Text size="sm" c="dimmed">
            {t('recover.missing')}
          </Text>
        )}
        <Anchor component="button" type="button" onClick={onBack}>
          {t('recover.back')}
        </Anchor>
        <Text size="sm" c="dimmed">
          {t('recover.lost')}
        </Text>
      </Stack>
    </form>
  );
}
