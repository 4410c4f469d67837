import { Box, Button, Code, Group, Paper, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ErrorCode, VaultStatus } from '#contract';
import { queryKey, useCommand } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Page } from '../../../ui/page.tsx';

/** What is wrong decides the heading and the steps; anything unforeseen is about the folder. */
const described = [
  'vault-header-damaged',
  'vault-newer',
  'store-missing',
  'store-damaged',
  'store-newer',
  'store-migration-failed',
  'folder-read-only',
  'folder-full',
  'folder-on-network',
  'folder-synced',
  'folder-in-use',
  'folder-unusable',
] as const satisfies ErrorCode[];

/**
 * The vault is there and cannot be used. Says what happened, that nothing was deleted, where the data are, and
 * what to do. Offers nothing that could make it worse.
 */
export function UnusableScreen({ status }: { readonly status: VaultStatus }) {
  const { t } = useTranslation(['vault', 'errors', 'common']);
  const client = useQueryClient();
  const restore = useCommand('vault.restorePreviousHeader');
  const problem = described.find((code) => code === status.problem) ?? 'folder-unusable';
  const statusKey = queryKey('vault.status', {});

  return (
    <Box component="main" maw={800} mx="auto" p="lg">
      <Page
        title={t(`unusable.${problem}.title`)}
        windowTitle={t('unusable.window')}
        lead={t(`errors:${status.problem ?? problem}`)}
      >
        <Paper withBorder p="lg">
          <Stack>
            <Text fw={500}>{t('unusable.safe')}</Text>
            <Text>{t(`unusable.${problem}.more`)}</Text>
            <div>
              <Text size="sm" c="dimmed">
                {t('unusable.folder')}
              </Text>
              <Code fz="sm">{status.dataFolder}</Code>
            </div>
            <ErrorMessage failure={restore.error} />
            <Group>
              {status.previousHeaderUsable && (
                <Button
                  loading={restore.isPending}
                  onClick={() =>
                    restore.mutate({}, { onSuccess: (next) => client.setQueryData(statusKey, next) })
                  }
                >
                  {t('unusable.restore')}
                </Button>
              )}
              <Button
                variant={status.previousHeaderUsable ? 'default' : 'filled'}
                onClick={() => void client.invalidateQueries({ queryKey: statusKey })}
              >
                {t('common:retry')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      </Page>
    </Box>
  );
}
