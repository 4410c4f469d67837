import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { Period } from '#contract';
import { CallFailure } from '../../bridge/calls.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useWords } from '../../format/use-words.ts';
import { useErrorSentence } from '../../ui/error-message.tsx';
import { coarserName } from './coarser-line.ts';
import type { Longer } from './period-choice.ts';

/** Nothing of a period can leave, and that is nobody's mistake. */
export function isTooFew(failure: Error | null): failure is CallFailure {
  return failure instanceof CallFailure && failure.error.code === 'period-unsafe';
}

interface PeriodRefusedProps {
  readonly failure: CallFailure;
  readonly longer: Longer | null;
  readonly onPeriod: (period: Period) => void;
}

/**
 * Why nothing of a period leaves, and what to do: a longer period when there is one, now or once it has ended; otherwise
 * nothing, and not to tell anybody why, because the reason says how few there were.
 */
export function PeriodRefused({ failure, longer, onPeriod }: PeriodRefusedProps) {
  const { t } = useWords('summaries');
  const sentence = useErrorSentence();
  const advice =
    longer === null
      ? t('refused.none')
      : t(longer.ended ? 'refused.longer' : 'refused.later', { period: formatPeriod(longer.period, t) });
  return (
    <Alert role="status" color="primary">
      <Stack gap="sm">
        <Text c="black" className="naves-prose">
          {sentence(failure)}
        </Text>
        <Text c="black" className="naves-prose">
          {advice}
        </Text>
        {longer?.ended && (
          <Group>
            <Button variant="default" onClick={() => onPeriod(longer.period)}>
              {t('refused.show', { period: coarserName(longer.period, t) })}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
