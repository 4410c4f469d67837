import { Alert, Stack, Text } from '@mantine/core';
import type { SummaryPreview } from '#contract';
import { changeWords } from '../../format/corrections.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useWords } from '../../format/use-words.ts';

/** What a correction changes, and what it costs: to be read before the numbers. */
export function CorrectionNote({ preview }: { readonly preview: SummaryPreview }) {
  const { t, language } = useWords('summaries');
  const { correction, tally } = preview;
  if (correction === null) return null;
  const shown = (count: number) => formatNumber(count, language);
  return (
    <Alert color="primary">
      <Stack gap="xs" className="naves-prose">
        <Text fw={700}>{t('correction.change', { change: changeWords(correction, t, language) })}</Text>
        <Text>
          {t('correction.shown', { before: shown(correction.shownBefore), after: shown(tally.shown) })}
        </Text>
        <Text>{t('correction.worth')}</Text>
        <Text>{t('correction.replaces')}</Text>
      </Stack>
    </Alert>
  );
}
