import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Situation } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { Panel } from '../../../ui/panel.tsx';
import styles from '../form/form.module.css';
import { ItemLink } from './item-link.tsx';

/** The guide or fact a draft belongs to, by its key; null for other forms. */
function itemOf(key: string) {
  const [, kind, id] = /^authoring-(guide|fact)-(.+)$/.exec(key) ?? [];
  if (id === undefined) return null;
  if (kind === 'fact') return { list: 'facts', item: id } as const;
  const guide = Situation.safeParse(id.toUpperCase());
  return guide.success ? ({ list: 'guides', item: guide.data } as const) : null;
}

/** Forms left open, with the way back to each. Nothing when there are none. */
export function OpenDrafts() {
  const { t } = useTranslation(['authoring', 'taxonomy']);
  const format = useFormat();
  const answer = useCall('drafts.list', {});
  const drafts = (answer.data?.drafts ?? []).flatMap(({ key, savedAt }) => {
    const item = itemOf(key);
    return item === null ? [] : [{ key, savedAt, item }];
  });
  if (drafts.length === 0) return null;
  return (
    <Panel title={t('authoring:drafts.title')}>
      <ul className={styles.plain}>
        {drafts.map(({ key, savedAt, item }) => (
          <li key={key}>
            <ItemLink item={item}>
              {item.list === 'guides'
                ? t(`taxonomy:situation.${item.item}`)
                : t('authoring:drafts.fact', { id: item.item })}
            </ItemLink>{' '}
            <Text span size="sm" c="dimmed">
              {t('authoring:drafts.saved', { moment: format.moment(savedAt) })}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
