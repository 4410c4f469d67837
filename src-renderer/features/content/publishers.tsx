import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Publisher } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Facts } from '../../ui/facts.tsx';
import styles from './content.module.css';

/** Whose packs are used: the digits to compare over the telephone, and the way to take trust back. */
export function Publishers({ publishers }: { readonly publishers: readonly Publisher[] }) {
  const { t } = useTranslation('packs');
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {t('publishers.title')}
      </Title>
      <Text mb="sm" className="naves-prose">
        {t('publishers.lead')}
      </Text>
      <ul className={styles.packs}>
        {publishers.map((publisher) => (
          <li key={publisher.signer}>
            <PublisherCard publisher={publisher} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PublisherCard({ publisher }: { readonly publisher: Publisher }) {
  const { t } = useTranslation('packs');
  const format = useFormat();
  const confirm = useCommand('content.confirmPublisher');
  const revoke = useCommand('content.revokePublisher');
  const [asking, setAsking] = useState(false);
  const { name, signer, state, fingerprint, firstSeenAt } = publisher;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={3}>{name}</Title>
        <Facts
          facts={[
            { name: t('field.trust'), value: t(`publisher.${state}`) },
            { name: t('field.fingerprint'), value: fingerprint },
            { name: t('field.since'), value: firstSeenAt === null ? '' : format.day(firstSeenAt) },
          ]}
        />
        <ErrorMessage failure={confirm.error} />
        <Group gap="sm">
          {state !== 'confirmed' && (
            <Button variant="default" loading={confirm.isPending} onClick={() => confirm.mutate({ signer })}>
              {t('publishers.confirm')}
            </Button>
          )}
          {state !== 'revoked' && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('publishers.revoke')}
            </Button>
          )}
        </Group>
      </Stack>
      <ConfirmDialog
        opened={asking}
        grave
        title={t('publishers.revokeTitle', { name })}
        confirm={t('publishers.revokeConfirm')}
        busy={revoke.isPending}
        failure={revoke.error}
        onConfirm={() => revoke.mutate({ signer }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        {t('publishers.revokeText')}
      </ConfirmDialog>
    </Paper>
  );
}
