import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.ts';
import { IconWarning } from '../../ui/icons.tsx';
import { dueWords, weekdayAndDay } from './due-words.ts';
import styles from './tasks.module.css';

interface DueLabelProps {
  readonly due: string | null;
  readonly today: string;
}

/** „po termínu 2 dny“, „dnes“, „zítra“, „čt 26. 11. 2026“. Overdue is told by a sign and words, not by colour. */
export function DueLabel({ due, today }: DueLabelProps) {
  const { t, i18n } = useTranslation('tasks');
  const format = useFormat();
  const { key, days } = dueWords(due, today);
  if (key === 'overdue') {
    return (
      <span className={styles.overdue}>
        <IconWarning size={16} />
        {t('due.overdue', { count: days })}
      </span>
    );
  }
  if (key === 'day' && due !== null) {
    return <span className={styles.due}>{weekdayAndDay(due, format.day(due), i18n.language)}</span>;
  }
  return (
    <span className={styles.due} data-soon={key === 'today' || undefined}>
      {t(`due.${key}`)}
    </span>
  );
}
