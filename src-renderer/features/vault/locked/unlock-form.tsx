import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '#contract';
import { CallFailure, queryKey, useCommand } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { PassphraseInput } from '../passphrase/passphrase-input.tsx';
import { DoorChoice } from './door-choice.tsx';
import { forgetKeptNote, hasUnsealedText, keepNote, useNoteText } from './note-text.ts';
import { useCountdown } from './use-countdown.ts';

interface UnlockFormProps {
  readonly status: VaultStatus;
  readonly wrapId: string | null;
  readonly onChoose: (wrapId: string) => void;
  readonly onForgotten: () => void;
}

/** Who and which passphrase. A note typed beside it is sealed first and waits among the new notes. */
export function UnlockForm({ status, wrapId, onChoose, onForgotten }: UnlockFormProps) {
  const { t } = useTranslation(['vault', 'errors']);
  const client = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const unlock = useCommand('vault.unlock');
  const seconds = useCountdown(status.unlockDelayedUntil);
  const input = useRef<HTMLInputElement>(null);
  useNoteText();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (passphrase === '' || seconds > 0) return;
    await keepNote();
    unlock.mutate(
      { passphrase, wrapId },
      {
        onSuccess: (session) => {
          forgetKeptNote();
          client.setQueryData(queryKey('vault.session', {}), session);
          void client.invalidateQueries({ queryKey: queryKey('vault.status', {}) });
        },
        onError: () => {
          // How long to wait now, if at all.
          void client.invalidateQueries({ queryKey: queryKey('vault.status', {}) });
          input.current?.focus();
          input.current?.select();
        },
      },
    );
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Title order={2}>{t('unlock.title')}</Title>
        <DoorChoice doors={status.doors} wrapId={wrapId} onChoose={onChoose} />
        <PassphraseInput
          ref={input}
          label={t('unlock.passphrase')}
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {seconds > 0 ? (
          <Text c="red.8">{t('errors:unlock-delayed', { count: seconds })}</Text>
        ) : (
          <ErrorMessage failure={isDelay(unlock.error) ? null : unlock.error} />
        )}
        {hasUnsealedText() && (
          <Text size="sm" c="dimmed">
            {t('unlock.noteWaits')}
          </Text>
        )}
        <Button type="submit" loading={unlock.isPending} disabled={seconds > 0}>
          {t('unlock.action')}
        </Button>
        <Anchor component="button" type="button" onClick={onForgotten}>
          {t('unlock.forgotten')}
        </Anchor>
      </Stack>
    </form>
  );
}

/** The wait has its own line that counts down, so the answer about it need not be shown twice. */
function isDelay(error: Error | null): boolean {
  return error instanceof CallFailure && error.error.code === 'unlock-delayed';
}
