import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { CallInput, CallName } from '#contract';
import { type CallFailure, useCommand } from '../../../bridge/calls.ts';

type SavingCall = Extract<CallName, `leaflets.save${string}`>;

export interface Saving<Name extends SavingCall> {
  save(input: CallInput<Name>): void;
  readonly pending: boolean;
  readonly failure: CallFailure | null;
}

/** Saves a paper and says under which name; a file the person decided not to save is not mentioned. */
export function useSaving<Name extends SavingCall>(name: Name): Saving<Name> {
  const { t } = useTranslation('guides');
  const command = useCommand(name);
  return {
    pending: command.isPending,
    failure: command.error,
    save: (input) =>
      command.mutate(input, {
        onSuccess: ({ saved }) => {
          if (saved.outcome === 'saved')
            notifications.show({ message: t('paper.saved', { name: saved.name }) });
        },
      }),
  };
}
