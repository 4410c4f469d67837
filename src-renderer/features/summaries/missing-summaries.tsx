import { Alert, Stack, Text } from '@mantine/core';
import { useCommand } from '../../bridge/calls.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';

interface MissingSummariesProps {
  /** Running numbers of what is missing, the next one first. */
  readonly missing: readonly [number, ...number[]];
  /** The office worked on two computers, and each of them released by itself. */
  readonly diverged: boolean;
}

/**
 * The data come from an old backup, or from a second computer: summaries that left are read back before another can
 * be saved.
 */
export function MissingSummaries({ missing, diverged }: MissingSummariesProps) {
  const { t, language } = useWords('summaries');
  const recover = useCommand('summaries.recover');
  return (
    <Alert color="yellow" title={diverged ? t('missing.divergedHeading') : t('missing.heading')}>
      <Stack gap="sm" className="naves-prose">
        <Text>{diverged ? t('missing.divergedText') : t('missing.text')}</Text>
        <Text fw={700} role="status">
          {!diverged &&
            t('missing.left', { count: missing.length, value: formatNumber(missing.length, language) })}{' '}
          {t('missing.next', { number: missing[0] })}
        </Text>
        <ErrorMessage failure={recover.error} />
        <FileDrop
          kind="summary"
          several={false}
          title={t('missing.drop')}
          choose={t('missing.choose')}
          busy={recover.isPending}
          onFiles={([file]) => {
            if (file !== undefined) recover.mutate({ file });
          }}
        />
      </Stack>
    </Alert>
  );
}
