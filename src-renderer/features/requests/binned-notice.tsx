import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Request } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { useWords } from './use-words.ts';

/** Over a record that lies in the bin: says so, and brings it back by one press. */
export function BinnedNotice({ request }: { readonly request: Request }) {
  const { t } = useWords();
  const restore = useCommand('requests.restore');
  const notice = useRef<HTMLDivElement>(null);

  // The button that put it there is gone; the keyboard goes on here, at the way back.
  useEffect(() => {
    if (document.activeElement === document.body) notice.current?.focus();
  }, []);

  return (
    <Alert role="status" variant="light" color="yellow" ref={notice} tabIndex={-1}>
      <Stack gap="sm">
        <Text c="black">
          {t('bin.moved', { number: request.number })} {t('detail.inBin')}
        </Text>
        <Group gap="md">
          <PendingButton
            variant="default"
            pending={restore.isPending}
            onClick={() => restore.mutate({ id: request.id })}
          >
            {t('detail.restore')}
          </PendingButton>
          <Anchor renderRoot={(root) => <Link to="/zaznamy/kos" {...root} />}>{t('bin.open')}</Anchor>
        </Group>
        <ErrorMessage failure={restore.error} />
      </Stack>
    </Alert>
  );
}
