import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Guide } from '#contract';
import { IconPhone } from '../../../ui/icons.tsx';
import { useBook } from '../marks/book.ts';
import { GuidePassage, GuideText } from '../marks/guide-text.tsx';
import { wholeNumber } from '../marks/spacing.ts';
import styles from './walk.module.css';

/** „Hrozí…?“ of this situation: its own signs of danger, what to do at once, and the numbers in large type. */
export function AcuteStrip({ acute }: { readonly acute: Guide['acute'] }) {
  const { t } = useTranslation('guides');
  const book = useBook();
  const lines = acute.lines.flatMap((id) => book.lines.get(id) ?? []);
  return (
    <Paper component="section" aria-label={t('acute.label')} className={styles.acute}>
      <Stack gap={4}>
        <Text fw={700}>
          {t('acute.question')} <GuideText text={acute.signs} />
        </Text>
        <GuidePassage text={acute.act} />
        <ul className={styles.numbers}>
          {lines.map((line) => (
            <li key={line.id}>
              <IconPhone />
              <strong>{wholeNumber(line.number)}</strong>
              <span>{line.name}</span>
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}
