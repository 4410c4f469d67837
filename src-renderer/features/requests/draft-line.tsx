import { Text } from '@mantine/core';
import type { CallFailure } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from './use-words.ts';

interface DraftLineProps {
  readonly savedAt: string | null;
  readonly failure: CallFailure | null;
}

/** Says, quietly, whether what is being typed is already safe. Only a failure is read aloud. */
export function DraftLine({ savedAt, failure }: DraftLineProps) {
  const { t } = useWords();
  const format = useFormat();
  if (failure !== null) {
    return (
      <Text role="alert" c="red.7">
        {t('draft.notSaved')}
      </Text>
    );
  }
  return (
    <Text c="dimmed">
      {savedAt === null ? t('draft.untouched') : t('draft.saved', { time: format.time(savedAt) })}
    </Text>
  );
}
