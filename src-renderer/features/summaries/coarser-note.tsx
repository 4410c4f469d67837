import { Button, Group, Text } from '@mantine/core';
import type { Period, SummaryPreview } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { useWords } from '../../format/use-words.ts';
import { coarserLine, coarserName } from './coarser-line.ts';

interface CoarserNoteProps {
  readonly preview: SummaryPreview;
  readonly onPeriod: (period: Period) => void;
}

/**
 * That a longer period would show more numbers, and the way to it. The answer takes a moment and may be that there
 * is nothing to say; its place is kept free from the beginning, so that the tables below never move.
 */
export function CoarserNote({ preview, onPeriod }: CoarserNoteProps) {
  const { t, language } = useWords('summaries');
  const { data } = useCall('summaries.coarser', { period: preview.period });
  const coarser = data?.coarser ?? null;
  return (
    <Group gap="md" mih="2.25rem" className="naves-screen-only">
      <Text role="status">{coarser !== null && coarserLine(coarser, preview, t, language)}</Text>
      {coarser !== null && (
        <Button variant="default" onClick={() => onPeriod(coarser.period)}>
          {t('coarser.show', { period: coarserName(coarser.period, t) })}
        </Button>
      )}
    </Group>
  );
}
