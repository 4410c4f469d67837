import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { Panel } from '../../ui/panel.tsx';
import styles from './home.module.css';

/** Open requests nobody touched for two weeks, the longest waiting first. Nothing when there are none. */
export function WaitingPanel() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const overview = useCall('requests.overview', {});
  const waiting = overview.data?.waiting ?? [];
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('waiting.title')}>
      <Text c="dimmed">{t('waiting.intro')}</Text>
      <ul className={styles.plain}>
        {waiting.map((row) => (
          <li key={row.id} className={styles.row}>
            <Link to="/zaznamy/$id" params={{ id: row.id }}>
              {row.number}
            </Link>
            <span className={styles.excerpt}>{row.who ?? row.excerpt}</span>
            <Text span size="sm" c="dimmed">
              {t('waiting.since', { day: format.day(row.changedAt) })}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
