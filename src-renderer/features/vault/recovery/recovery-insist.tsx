import { Box, Button, Paper } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../bridge/calls.ts';
import { IconLock } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/page.tsx';
import { RenewCode } from './renew-code.tsx';

/**
 * Set-up was closed before the recovery code was typed back, so nobody may have it: before anything else a
 * new one is made. Notes can be written on the locked screen meanwhile.
 */
export function RecoveryInsist({ place }: { readonly place: string }) {
  const { t } = useTranslation(['vault', 'common']);
  const client = useQueryClient();
  const lock = useCommand('vault.lock');
  return (
    <Box component="main" maw={800} mx="auto" p="lg">
      <Page
        title={t('insist.title')}
        lead={t('insist.lead')}
        action={
          <Button variant="default" leftSection={<IconLock />} onClick={() => lock.mutate({})}>
            {t('common:frame.lock')}
          </Button>
        }
      >
        <Paper withBorder p="lg">
          <RenewCode
            place={place}
            onConfirmed={() => void client.invalidateQueries({ queryKey: ['vault'] })}
          />
        </Paper>
      </Page>
    </Box>
  );
}
