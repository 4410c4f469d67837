import { Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../../format/use-words.ts';
import { PendingButton } from '../../ui/pending-button.tsx';
import type { OpeningState } from './opening.ts';
import { openingShare, openingWords } from './opening-words.ts';

/** One file is open sooner than this; a bar would only blink. */
const delay = 300;

interface OpeningProgressProps {
  readonly state: OpeningState;
  readonly onStop: () => void;
}

/** How many of the chosen files are open, and a way to stop. */
export function OpeningProgress({ state, onStop }: OpeningProgressProps) {
  const { t, language } = useWords('workspace');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), delay);
    return () => window.clearTimeout(timer);
  }, []);
  if (!late) return null;

  const { done, total, stopping } = state;
  return (
    <Paper withBorder p="md">
      <Group gap="md" align="center">
        <Stack gap={6} flex="1 1 20rem">
          <Text fw={700}>{openingWords(state, t, language)}</Text>
          <Progress.Root
            size="lg"
            role="progressbar"
            aria-label={t('opening.label')}
            aria-valuemin={0}
            aria-valuemax={total}
            aria-valuenow={done}
            aria-valuetext={openingShare(state, t, language)}
          >
            <Progress.Section value={(100 * done) / total} withAria={false} />
          </Progress.Root>
          <Text size="sm" c="dimmed">
            {t(stopping ? 'opening.stopping' : 'opening.hint')}
          </Text>
        </Stack>
        <PendingButton variant="default" pending={stopping} onClick={onStop}>
          {t('opening.stop')}
        </PendingButton>
      </Group>
    </Paper>
  );
}
