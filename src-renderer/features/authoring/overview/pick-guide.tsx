import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areaOf, areas, situations } from '#contract';
import { Panel } from '../../../ui/panel.tsx';
import styles from '../form/form.module.css';
import { withWords } from '../form/with-words.ts';
import { ItemLink } from './item-link.tsx';

/** One of the situations, found by words or by its area. */
export function PickGuide() {
  const { t } = useTranslation(['authoring', 'taxonomy']);
  const [typed, setTyped] = useState('');
  const found = withWords(situations, typed, (id) => {
    const area = areaOf(id);
    return `${id} ${t(`taxonomy:situation.${id}`)} ${t(`taxonomy:area.${area}`)}`;
  });
  const shown = areas.filter((area) => found.some((id) => areaOf(id) === area));
  return (
    <Panel title={t('authoring:pickGuide.title')}>
      <TextInput
        label={t('authoring:pickGuide.search')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Text role="status" size="sm" c="dimmed">
        {found.length === 0 ? t('authoring:pickGuide.none') : ''}
      </Text>
      {shown.map((area) => (
        <details key={`${area} ${typed === ''}`} open={typed !== ''} className={styles.area}>
          <summary>{t(`taxonomy:area.${area}`)}</summary>
          <ul className={styles.plain}>
            {found
              .filter((id) => areaOf(id) === area)
              .map((id) => (
                <li key={id}>
                  <ItemLink item={{ list: 'guides', item: id }}>{t(`taxonomy:situation.${id}`)}</ItemLink>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </Panel>
  );
}
