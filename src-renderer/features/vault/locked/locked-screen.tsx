import { Box, Button, Group, Paper, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '#contract';
import { IconUnlock } from '../../../ui/icons.tsx';
import classes from './locked.module.css';
import { QuickNote } from './quick-note.tsx';
import { UnlockPanel } from './unlock-panel.tsx';

/**
 * The first screen of every day: a note before any passphrase. The form for unlocking opens beside it (below
 * it in a narrow window); the note stays as it is. A LAG takes no notes, so it unlocks straight away.
 */
export function LockedScreen({ status }: { readonly status: VaultStatus }) {
  const { t } = useTranslation(['vault', 'common']);
  const takesNotes = status.kind !== 'lag';
  const [unlocking, setUnlocking] = useState(!takesNotes);
  const name = status.place?.name ?? '';

  useEffect(() => {
    document.title = t('common:window', { name: t('locked.window') });
  }, [t]);

  return (
    <Box component="main" className={classes.screen}>
      <Group justify="space-between" align="center" mb="lg">
        <Text component="h1" m={0} fz="1.25rem">
          <span className={classes.program}>{t('common:program')}</span>{' '}
          {t(`common:frame.${status.kind ?? 'municipality'}`, { name })}
        </Text>
        {!unlocking && (
          <Button variant="default" leftSection={<IconUnlock />} onClick={() => setUnlocking(true)}>
            {t('locked.unlock')}
          </Button>
        )}
      </Group>
      <div className={classes.columns}>
        {takesNotes && (
          <Paper withBorder p="lg" className={classes.note}>
            <QuickNote lines={6} hint={t('note.sealed')} />
          </Paper>
        )}
        {unlocking && (
          <Paper withBorder p="lg" className={classes.unlock}>
            <UnlockPanel status={status} />
          </Paper>
        )}
      </div>
    </Box>
  );
}
