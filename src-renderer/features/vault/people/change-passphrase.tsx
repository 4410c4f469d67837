import { Anchor, Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { NewPassphrase } from '../passphrase/new-passphrase.tsx';
import { PassphraseInput } from '../passphrase/passphrase-input.tsx';

/** The old passphrase and the new one. The recovery code stays as it is. */
export function ChangePassphrase() {
  const { t } = useTranslation(['settings', 'common']);
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [accepted, setAccepted] = useState(false);
  const change = useCommand('vault.changePassphrase');

  function close() {
    setOpen(false);
    setCurrent('');
    setNext('');
    change.reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (current === '' || !accepted) return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          close();
          notifications.show({ message: t('passphrase.changed') });
        },
      },
    );
  }

  if (!open) {
    return (
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('passphrase.change')}
        </Button>
      </Group>
    );
  }
  return (
    <form onSubmit={submit}>
      <Stack maw="28rem">
        <PassphraseInput
          label={t('passphrase.current')}
          autoComplete="current-password"
          autoFocus
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPassphrase
          label={t('passphrase.next')}
          value={next}
          onChange={setNext}
          onAccepted={setAccepted}
        />
        <ErrorMessage failure={change.error} />
        <Group>
          <Button type="submit" loading={change.isPending} disabled={current === '' || !accepted}>
            {t('passphrase.change')}
          </Button>
          <Anchor component="button" type="button" onClick={close}>
            {t('common:cancel')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
