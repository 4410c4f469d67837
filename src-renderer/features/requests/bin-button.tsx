import { Group } from '@mantine/core';
import type { Request } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { useWords } from './use-words.ts';

/** Puts the record into the bin. It stays on the screen, where one press brings it back. */
export function BinButton({ request }: { readonly request: Request }) {
  const { t } = useWords();
  const bin = useCommand('requests.moveToBin');
  return (
    <Group>
      <PendingButton
        variant="subtle"
        color="red"
        px="xs"
        pending={bin.isPending}
        onClick={() => bin.mutate({ id: request.id })}
      >
        {t('bin.move')}
      </PendingButton>
      <ErrorMessage failure={bin.error} />
    </Group>
  );
}
