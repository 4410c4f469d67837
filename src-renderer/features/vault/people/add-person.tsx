import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultKind } from '#contract';
import { queryKey, useCommand } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { emptyPerson, isComplete, NewPersonFields } from './new-person-fields.tsx';

interface AddPersonProps {
  readonly kind: VaultKind;
  readonly onAdded: () => void;
  readonly onCancel: () => void;
}

/** Another person with a passphrase of their own, typed by themselves. */
export function AddPerson({ kind, onAdded, onCancel }: AddPersonProps) {
  const { t } = useTranslation(['setup', 'common']);
  const client = useQueryClient();
  const [form, setForm] = useState(emptyPerson);
  const add = useCommand('vault.addPerson');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isComplete(form)) return;
    const name = form.name.trim() === '' ? null : form.name.trim();
    add.mutate(
      { role: form.role, name, passphrase: form.passphrase },
      {
        onSuccess: (session) => {
          client.setQueryData(queryKey('vault.session', {}), session);
          onAdded();
        },
      },
    );
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw="36rem">
        <Text>{t('person.themselves')}</Text>
        <NewPersonFields kind={kind} form={form} onChange={setForm} about="them" />
        <ErrorMessage failure={add.error} />
        <Group>
          <Button type="submit" loading={add.isPending} disabled={!isComplete(form)}>
            {t('person.add')}
          </Button>
          <Anchor component="button" type="button" onClick={onCancel}>
            {t('common:cancel')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
