import { Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '#contract';
import { useFormat } from '../../../format/use-format.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { useBook, usePlainText } from '../marks/book.ts';
import { factMark } from '../marks/fact-words.ts';
import { lastDay, lastOfficeDay } from './due-day.ts';

interface TaskFieldsProps {
  readonly step: Step;
  readonly due: string | null;
  readonly onDue: (due: string | null) => void;
}

/** By when: suggested by the pace of the step; for a deadline of the law counted from the day it runs from. */
export function TaskFields({ step, due, onDue }: TaskFieldsProps) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const plain = usePlainText();
  const book = useBook();
  const [from, setFrom] = useState<string | null>(null);
  const fact = step.deadline === null ? undefined : book.facts.get(step.deadline.fact);
  const counted = fact !== undefined && fact.value !== null && fact.unit !== null;
  const last = counted && from !== null ? lastDay(from, fact.value ?? 0, fact.unit ?? 'day') : null;
  const officeDay = last === null ? null : lastOfficeDay(last);

  // The counted day fills the field in; the person may still choose an earlier one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new day is filled in, not a new function
  useEffect(() => {
    if (officeDay !== null) onDue(officeDay);
  }, [officeDay]);

  return (
    <Stack gap="xs">
      {step.deadline !== null && fact !== undefined && (!counted || factMark(fact).ask) && (
        <Text size="sm">
          {t('tasks.deadlineUnknown', { office: book.offices.get(fact.ask)?.short ?? t('office.unknown') })}
        </Text>
      )}
      {step.deadline !== null && fact !== undefined && counted && (
        <>
          <DayInput
            label={t('tasks.from', { from: plain(step.deadline.from) })}
            value={from}
            onChange={setFrom}
            optional
          />
          {last !== null && (
            <Text role="status" size="sm">
              {t('tasks.lastDay', {
                length: plain(`{${fact.id}}`),
                from: plain(step.deadline.from),
                day: format.longDay(last),
              })}
              {fact.unit === 'hour' && ` ${t('tasks.hours')}`}
              {officeDay !== null && officeDay !== last && ` ${t('tasks.dayOff')}`}
            </Text>
          )}
        </>
      )}
      <DayInput label={t('tasks.due')} value={due} onChange={onDue} optional />
    </Stack>
  );
}
