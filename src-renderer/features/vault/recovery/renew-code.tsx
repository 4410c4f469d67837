import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { PassphraseInput } from '../passphrase/passphrase-input.tsx';
import { RecoverySteps } from './recovery-steps.tsx';

interface RenewCodeProps {
  readonly place: string;
  readonly onConfirmed: () => void;
}

/** Makes a new recovery code: the passphrase first, then the code to be kept and typed back. */
export function RenewCode({ place, onConfirmed }: RenewCodeProps) {
  const { t } = useTranslation('vault');
  const [passphrase, setPassphrase] = useState('');
  const renew = useCommand('vault.renewRecoveryCode');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (passphrase === '') return;
    renew.mutate({ passphrase }, { onSuccess: () => setPassphrase('') });
  }

  if (renew.data !== undefined) {
    return <RecoverySteps place={place} code={renew.data.code} onConfirmed={onConfirmed} />;
  }
  return (
    <form onSubmit={submit}>
      <Stack maw="26rem">
        <PassphraseInput
          label={t('unlock.passphrase')}
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <ErrorMessage failure={renew.error} />
        <Group>
          <Button type="submit" loading={renew.isPending} disabled={passphrase === ''}>
            {t('code.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
