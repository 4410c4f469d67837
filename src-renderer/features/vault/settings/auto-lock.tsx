import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryKey, useCommand } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';

const offered = [2, 5, 10, 15, 30, 60];

/** After how long without work the vault locks by itself. */
export function AutoLock({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const client = useQueryClient();
  const setAutoLock = useCommand('vault.setAutoLock');
  const choices = [...new Set([...offered, minutes])].sort((one, other) => one - other);
  return (
    <>
      <Select
        label={t('lock.after')}
        maw="16rem"
        allowDeselect={false}
        data={choices.map((value) => ({ value: String(value), label: format.minutes(value) }))}
        value={String(minutes)}
        onChange={(value) =>
          setAutoLock.mutate(
            { minutes: Number(value) },
            { onSuccess: (session) => client.setQueryData(queryKey('vault.session', {}), session) },
          )
        }
      />
      <ErrorMessage failure={setAutoLock.error} />
    </>
  );
}
