import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
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
  const lastFrom = (day: string | null) =>
    counted && day !== null ? lastDay(day, fact.value ?? 0, fact.unit ?? 'day') : null;
  const last = lastFrom(from);
  const officeDay = last === null ? null : lastOfficeDay(last);

  // The counted day fills the field below in at the same moment: a later one would not be shown there any more
  // once the keyboard came to it. The person may still choose an earlier day.
  function start(day: string | null) {
    setFrom(day);
    const counting = lastFrom(day);
    if (counting !== null) onDue(lastOfficeDay(counting));
  }

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
            onChange={start}
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
