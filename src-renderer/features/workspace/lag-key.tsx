import { Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { SavedFile } from '#contract';
import { useCall, useCommand } from '../../bridge/calls.ts';
import { useWords } from '../../format/use-words.ts';
import type { Words } from '../../format/words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';

type Copied = 'not-yet' | 'copied' | 'failed';

/** The public key that the obce need: as a file, as text, and its fingerprint to read over the phone. */
export function LagKeyPanel({ prominent }: { readonly prominent: boolean }) {
  const { t } = useWords('workspace');
  const answer = useCall('workspace.key', {});
  const save = useCommand('workspace.saveKeyFile');
  const [copied, setCopied] = useState<Copied>('not-yet');

  async function copy(recipient: string) {
    try {
      await navigator.clipboard.writeText(recipient);
      setCopied('copied');
    } catch {
      // The browser may refuse the clipboard; the key stays on the screen to be copied by hand.
      setCopied('failed');
    }
  }

  const key = answer.data;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="workspace-key">
      <Stack gap="md">
        <Title order={2} id="workspace-key">
          {t('key.heading')}
        </Title>
        <Text className="naves-prose">{t('key.lead')}</Text>
        {answer.isPending && <Skeletons rows={2} />}
        <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
        {key !== undefined && (
          <>
            <Facts
              facts={[
                {
                  name: t('key.fingerprint'),
                  value: (
                    <Code fz="lg" px="xs">
                      {key.fingerprint}
                    </Code>
                  ),
                },
                { name: t('key.recipient'), value: <Code>{key.recipient}</Code> },
              ]}
            />
            <Group gap="sm">
              <PendingButton
                variant={prominent ? 'filled' : 'default'}
                pending={save.isPending}
                onClick={() => save.mutate({})}
              >
                {t('key.saveFile')}
              </PendingButton>
              <Button variant="default" onClick={() => void copy(key.recipient)}>
                {t('key.copy')}
              </Button>
            </Group>
          </>
        )}
        <ErrorMessage failure={save.error} />
        <Text role="status">
          {[savedWords(save.data?.saved, t), copiedWords(copied, t)].join(' ').trim()}
        </Text>
      </Stack>
    </Paper>
  );
}

function savedWords(saved: SavedFile | undefined, t: Words): string {
  if (saved === undefined) return '';
  return saved.outcome === 'saved' ? t('key.saved', { file: saved.name }) : t('key.cancelled');
}

function copiedWords(copied: Copied, t: Words): string {
  if (copied === 'not-yet') return '';
  return t(copied === 'copied' ? 'key.copied' : 'key.copyFailed');
}
