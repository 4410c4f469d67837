import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CallOutput, ContentHealth } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { IconWarning } from '../../../ui/icons.tsx';
import { Panel } from '../../../ui/panel.tsx';
import styles from './around.module.css';

/** „Dobré vědět“: what is old in the guides, and open cases whose guide changed. Nothing when all is well. */
export function GoodToKnow() {
  const { t } = useTranslation('guides');
  const health = useCall('content.health', {});
  const affected = useCall('guides.affected', {});
  const old = health.data !== undefined && (health.data.expired > 0 || health.data.stale > 0);
  const ahead = health.data?.upcoming ?? [];
  const walks = affected.data?.walks ?? [];
  if (!old && ahead.length === 0 && walks.length === 0) return null;
  return (
    <Panel title={t('know.title')}>
      {walks.length > 0 && <Affected walks={walks} />}
      {old && health.data !== undefined && <OldContent health={health.data} />}
      {ahead.length > 0 && <Ahead days={ahead} />}
    </Panel>
  );
}

function Affected({ walks }: { readonly walks: CallOutput<'guides.affected'>['walks'] }) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const count = walks.length;
  return (
    <div>
      <Text fw={500} className={styles.row}>
        <IconWarning size={18} />
        <span>{t('know.affected', { count, formatted: format.number(count) })}</span>
      </Text>
      <ul className={styles.plain}>
        {walks.map(({ line, changesOn }) => (
          <li key={line.walk.id}>
            <Link
              to="/radce/$id"
              params={{ id: line.walk.guide }}
              search={line.walk.request === null ? {} : { zaznam: line.walk.request }}
            >
              {line.requestNumber === null
                ? line.title
                : t('know.case', { number: line.requestNumber, title: line.title })}
            </Link>
            {changesOn !== null && (
              <Text span size="sm" c="dimmed">
                {' '}
                {t('know.from', { day: format.day(changesOn) })}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const MOST_GUIDES = 5;

function OldContent({ health }: { readonly health: ContentHealth }) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const guides = useCall('guides.list', {});
  const named = health.guides.flatMap((id) => guides.data?.guides.find((guide) => guide.id === id) ?? []);
  const { expired, stale } = health;
  return (
    <div>
      {expired > 0 && <Text>{t('know.expired', { count: expired, formatted: format.number(expired) })}</Text>}
      {stale > 0 && <Text>{t('know.stale', { count: stale, formatted: format.number(stale) })}</Text>}
      <ul className={styles.plain}>
        {named.slice(0, MOST_GUIDES).map((guide) => (
          <li key={guide.id}>
            <Link to="/radce/$id" params={{ id: guide.id }}>
              {guide.title}
            </Link>
          </li>
        ))}
      </ul>
      {named.length > MOST_GUIDES && <Link to="/radce">{t('know.more')}</Link>}
    </div>
  );
}

function Ahead({ days }: { readonly days: readonly string[] }) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  return <Text>{t('know.ahead', { days: format.list(days.map((day) => format.day(day))) })}</Text>;
}
