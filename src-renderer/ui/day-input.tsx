import 'dayjs/locale/cs';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, formatDay } from '../format/dates.ts';
import { typedDay } from './typed-day.ts';

interface DayInputProps {
  readonly label: string;
  /** `2026-11-22`, null when empty. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** The day may be left out: deleting it leaves the field empty. */
  readonly optional?: boolean;
  readonly error?: string | undefined;
  readonly w?: string;
}

/**
 * A day, typed (`22.11.` is enough) or picked from a calendar that starts on Monday. The calendar comes to a
 * click or Alt+↓; to somebody who goes through a form by Tab it would cover the fields and buttons below.
 */
export function DayInput({ optional = false, ...props }: DayInputProps) {
  const { i18n } = useTranslation();
  const [picking, setPicking] = useState(false);
  const thisYear = Number(dayOf(new Date()).slice(0, 4));
  return (
    <DateInput
      {...props}
      size="md"
      autoComplete="off"
      locale={i18n.language}
      firstDayOfWeek={1}
      allowDeselect={optional}
      valueFormat={(day) => formatDay(day, i18n.language)}
      dateParser={(text) => typedDay(text, thisYear)}
      popoverProps={{ disabled: !picking }}
      onPointerDown={() => setPicking(true)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' && event.altKey) setPicking(true);
        if (event.key === 'Escape' && picking) {
          // Only the calendar closes, not the dialog around it.
          event.stopPropagation();
          setPicking(false);
        }
      }}
      onBlur={() => setPicking(false)}
    />
  );
}
