import { Accordion, Stack, Text } from '@mantine/core';
import type { SummaryPreview } from '#contract';
import { formatNumber } from '../../format/numbers.ts';
import { useWords } from '../../format/use-words.ts';

const parts = ['small', 'complement', 'sensitive', 'withheld', 'neighbour', 'override'] as const;

interface HiddenExplanationProps {
  readonly preview: SummaryPreview;
}

/** „Co je skryto a proč“ in words that can be repeated to whoever asks. */
export function HiddenExplanation({ preview }: HiddenExplanationProps) {
  const { t } = useWords('summaries');
  return (
    <Accordion variant="contained" chevronPosition="left">
      <Accordion.Item value="why">
        <Accordion.Control>{t('why.heading')}</Accordion.Control>
        <Accordion.Panel>
          <HiddenWords preview={preview} />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

/** The explanation without the fold, for paper. */
export function HiddenWords({ preview: { counts, tally } }: HiddenExplanationProps) {
  const { t, language } = useWords('summaries');
  const limit = formatNumber(counts.splitFrom, language);
  return (
    <Stack gap="sm" className="naves-prose">
      <Text>{t('why.intro')}</Text>
      {(tally.correction > 0 ? (['correction', ...parts] as const) : parts).map((part) => (
        <Text key={part}>
          <Text span fw={700}>
            {t(`why.${part}Title`)}
          </Text>{' '}
          {t(`why.${part}`, { limit })}
        </Text>
      ))}
    </Stack>
  );
}
