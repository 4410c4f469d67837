import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstalledPack } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Facts } from '../../ui/facts.tsx';
import styles from './content.module.css';

/** Packs that are or were on; the one that is on can go back to what was before it. */
export function InstalledPacks({ packs }: { readonly packs: readonly InstalledPack[] }) {
  return (
    <ul className={styles.packs}>
      {packs.map((pack) => (
        <li key={pack.hash}>
          <PackCard pack={pack} hasEarlier={packs.some((other) => isEarlierOf(other, pack))} />
        </li>
      ))}
    </ul>
  );
}

function isEarlierOf(other: InstalledPack, pack: InstalledPack): boolean {
  return other.label.pack === pack.label.pack && other.state === 'earlier';
}

function PackCard({ pack, hasEarlier }: { readonly pack: InstalledPack; readonly hasEarlier: boolean }) {
  const { t } = useTranslation('packs');
  const format = useFormat();
  const rollBack = useCommand('content.rollBackPack');
  const activate = useCommand('content.activatePack');
  const [asking, setAsking] = useState(false);
  const { label, state, counts } = pack;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={3}>{label.title}</Title>
        <Text fw={500}>{t(`state.${state}`)}</Text>
        <Facts
          facts={[
            { name: t('field.publisher'), value: pack.publisher.name },
            { name: t('field.edition'), value: String(label.edition) },
            { name: t('field.made'), value: format.day(label.createdAt) },
            {
              name: t('field.holds'),
              value: [
                t('count.guides', { count: counts.guides }),
                t('count.facts', { count: counts.facts }),
                ...(counts.others === 0 ? [] : [t('count.others', { count: counts.others })]),
              ].join(', '),
            },
          ]}
        />
        <ErrorMessage failure={activate.error} />
        <Group>
          {state === 'active' && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t(hasEarlier ? 'rollBack.toEarlier' : 'rollBack.toBundled')}
            </Button>
          )}
          {state === 'switched-off' && pack.publisher.state !== 'revoked' && (
            <Button
              variant="default"
              loading={activate.isPending}
              onClick={() => activate.mutate({ hash: pack.hash, trust: false })}
            >
              {t('switchOnAgain')}
            </Button>
          )}
        </Group>
      </Stack>
      <ConfirmDialog
        opened={asking}
        title={t('rollBack.title', { title: label.title })}
        confirm={t('rollBack.confirm')}
        busy={rollBack.isPending}
        failure={rollBack.error}
        onConfirm={() => rollBack.mutate({ pack: label.pack }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        {t(hasEarlier ? 'rollBack.textEarlier' : 'rollBack.textBundled')}
      </ConfirmDialog>
    </Paper>
  );
}
