import 'dayjs/locale/cs';
import { DateInput } from '@mantine/dates';
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

/** A day, typed (`22.11.` is enough) or picked from a calendar that starts on Monday. */
export function DayInput({ optional = false, ...props }: DayInputProps) {
  const { i18n } = useTranslation();
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
    />
  );
}
