import { Accordion, Stack, Text } from '@mantine/core';
import { useWords } from '../../format/use-words.ts';

const parts = ['small', 'complement', 'sensitive', 'withheld', 'neighbour', 'override'] as const;

/** „Co je skryto a proč“ in words that can be repeated to whoever asks. */
export function HiddenExplanation() {
  const { t } = useWords('summaries');
  return (
    <Accordion variant="contained" chevronPosition="left">
      <Accordion.Item value="why">
        <Accordion.Control>{t('why.heading')}</Accordion.Control>
        <Accordion.Panel>
          <HiddenWords />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

/** The explanation without the fold, for paper. */
export function HiddenWords() {
  const { t } = useWords('summaries');
  return (
    <Stack gap="sm" className="naves-prose">
      <Text>{t('why.intro')}</Text>
      {parts.map((part) => (
        <Text key={part}>
          <Text span fw={700}>
            {t(`why.${part}Title`)}
          </Text>{' '}
          {t(`why.${part}`)}
        </Text>
      ))}
    </Stack>
  );
}
