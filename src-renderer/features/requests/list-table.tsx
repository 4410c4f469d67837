import { Link } from '@tanstack/react-router';
import type { RequestRow } from '#contract';
import { useFormat } from '../../format/use-format.ts';
import { MarkedText } from '../../ui/marked-text.tsx';
import styles from './list.module.css';
import { StateMark } from './state-mark.tsx';
import { useWords } from './use-words.ts';

/** One page of the list. A row leads to its record: one link per row, its area is the whole row. */
export function ListTable({ rows }: { readonly rows: readonly RequestRow[] }) {
  const { t } = useWords();
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t('list.caption')}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {t('list.column.number')}
            </th>
            <th scope="col" className={styles.text}>
              {t('list.column.text')}
            </th>
            <th scope="col" className={styles.who}>
              {t('list.column.who')}
            </th>
            <th scope="col" className={styles.area}>
              {t('list.column.area')}
            </th>
            <th scope="col" className={styles.state}>
              {t('list.column.state')}
            </th>
            <th scope="col" className={styles.urgency}>
              {t('list.column.urgency')}
            </th>
            <th scope="col" className={styles.recorded}>
              {t('list.column.recorded')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ListRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ListRow({ row }: { readonly row: RequestRow }) {
  const { t } = useWords();
  const format = useFormat();
  const area = row.area === null ? t('list.unclassified') : t(`taxonomy:areaShort.${row.area}`);
  const urgency = row.urgency === null ? '' : t(`taxonomy:urgency.${row.urgency}`);
  const more = [row.who, area, urgency, format.day(row.recordedAt)].filter((part) => part);
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.number}>
        <Link to="/zaznamy/$id" params={{ id: row.id }} className={styles.link}>
          {row.number}
        </Link>
      </th>
      <td className={styles.text}>
        <MarkedText text={row.excerpt} />
        {/* On a narrow window the columns that are left out are read here. */}
        <span className={styles.more}>{more.join(' · ')}</span>
      </td>
      <td className={styles.who}>{row.who ?? ''}</td>
      <td className={styles.area} data-faint={row.area === null || undefined}>
        {area}
      </td>
      <td className={styles.state}>
        <StateMark status={row} />
      </td>
      <td
        className={styles.urgency}
        data-urgent={(row.urgency === 'today' && row.state !== 'closed') || undefined}
      >
        {row.urgency === null ? '' : t(`taxonomy:urgencyShort.${row.urgency}`)}
      </td>
      <td className={styles.recorded}>{format.day(row.recordedAt)}</td>
    </tr>
  );
}
