import { Button, Checkbox, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackPreview } from '#contract';
import { CallFailure, useCommand } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { ContentChanges } from './content-changes.tsx';

interface PackReviewProps {
  readonly preview: PackPreview;
  /** Called with the hash of the pack when it was switched on, with null when it was put aside. */
  readonly onDone: (hash: string | null) => void;
}

/** A pack before it is switched on: whose it is, what it changes, and the word of trust for a new publisher. */
export function PackReview({ preview, onDone }: PackReviewProps) {
  const { t } = useTranslation('packs');
  const format = useFormat();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const activate = useCommand('content.activatePack');
  const confirm = useCommand('content.confirmPublisher');
  const [trusted, setTrusted] = useState(false);
  const { label, publisher, changes, affectedWalks, activeEdition } = preview;
  const unknown = publisher.state === 'new';

  useEffect(() => heading.current?.focus(), []);

  async function switchOn() {
    try {
      await activate.mutateAsync({ hash: preview.hash, trust: trusted });
      // The word of trust says that the digits were compared: nobody should be asked for it again.
      if (unknown) await confirm.mutateAsync({ signer: publisher.signer });
      onDone(preview.hash);
    } catch (error) {
      // Shown from the commands.
      if (!(error instanceof CallFailure)) throw error;
    }
  }

  return (
    <Paper component="section" aria-labelledby={id} withBorder p="lg">
      <Stack gap="md">
        <Title order={2} id={id} ref={heading} tabIndex={-1} className="naves-heading">
          {t('review.title', { title: label.title })}
        </Title>
        <Text>{t('review.nothingYet')}</Text>
        <Facts
          facts={[
            { name: t('field.publisher'), value: publisher.name },
            { name: t('field.trust'), value: t(`publisher.${publisher.state}`) },
            {
              name: t('field.fingerprint'),
              value: (
                <Code fz="lg" px="xs">
                  {publisher.fingerprint}
                </Code>
              ),
            },
            { name: t('field.made'), value: format.day(label.createdAt) },
            {
              name: t('field.edition'),
              value:
                activeEdition === null
                  ? t('review.firstEdition', { edition: label.edition })
                  : t('review.nextEdition', { edition: label.edition, before: activeEdition }),
            },
          ]}
        />
        <Text fw={500}>
          {changes.length === 0 ? t('review.noChange') : t('review.changes', { count: changes.length })}
          {affectedWalks > 0 && ` ${t('review.affected', { count: affectedWalks })}`}
        </Text>
        <ContentChanges changes={changes} />
        {unknown && (
          <Checkbox
            label={t('review.trust', { publisher: publisher.name })}
            description={t('review.trustHint')}
            checked={trusted}
            onChange={(event) => setTrusted(event.currentTarget.checked)}
          />
        )}
        <ErrorMessage failure={activate.error ?? confirm.error} />
        <Group gap="sm">
          <PendingButton pending={activate.isPending || confirm.isPending} onClick={() => void switchOn()}>
            {t('review.switchOn')}
          </PendingButton>
          <Button variant="default" onClick={() => onDone(null)}>
            {t('review.putAside')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
