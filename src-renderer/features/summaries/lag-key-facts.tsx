import { Code, Text } from '@mantine/core';
import type { LagKey } from '#contract';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { Facts } from '../../ui/facts.tsx';

/** Whose key it is, its fingerprint to read over the phone, and since when it has been here. */
export function LagKeyFacts({ lagKey }: { readonly lagKey: LagKey }) {
  const { t } = useWords('summaries');
  const format = useFormat();
  return (
    <Facts
      facts={[
        { name: t('recipient.name'), value: lagKey.name === '' ? t('recipient.nameUnknown') : lagKey.name },
        {
          name: t('recipient.fingerprint'),
          value: (
            <Code fz="lg" px="xs">
              {lagKey.fingerprint}
            </Code>
          ),
        },
        { name: t('recipient.setAt'), value: <Text span>{format.day(lagKey.setAt)}</Text> },
      ]}
    />
  );
}
