import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import styles from './home.module.css';

/** The counts in the order they are read, each with the address of the list that shows them. */
const lines = [
  { name: 'noted', address: { state: 'noted' } },
  { name: 'inProgress', address: { state: 'in-progress' } },
  { name: 'handedOver', address: { state: 'handed-over' } },
  { name: 'unclassified', address: { state: 'noted,in-progress,handed-over', area: 'none' } },
] as const;

/** How many requests are open and in which state: sentences that lead to the list. */
export function OverviewPanel() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const overview = useCall('requests.overview', {});
  const shown = lines.filter(({ name }) => (overview.data?.[name] ?? 0) > 0);
  return (
    <Panel title={t('overview.title')}>
      <ErrorMessage failure={overview.error} onRetry={() => void overview.refetch()} />
      {overview.data === undefined && overview.error === null && <Skeletons rows={3} height={24} />}
      {overview.data !== undefined && shown.length === 0 && <Text>{t('overview.none')}</Text>}
      <ul className={styles.plain}>
        {shown.map(({ name, address }) => {
          const count = overview.data?.[name] ?? 0;
          return (
            <li key={name} className={styles.row}>
              <Link to="/zaznamy" search={address}>
                {t(`overview.${name}`, { count, formatted: format.number(count) })}
              </Link>
            </li>
          );
        })}
        <li className={styles.row}>
          <Link to="/zaznamy">{t('overview.all')}</Link>
        </li>
      </ul>
    </Panel>
  );
}
