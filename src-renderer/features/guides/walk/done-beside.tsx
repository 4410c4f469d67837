import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.ts';
import type { Walked } from './use-guide.ts';
import styles from './walk.module.css';

/** Work that was done before the answers changed: still seen, not asked for any more. */
export function DoneBeside({ reading }: Walked) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  if (reading.doneBeside.length === 0) return null;
  return (
    <section className={styles.beside} aria-label={t('steps.beside')}>
      <Text fw={500}>{t('steps.beside')}</Text>
      <ul>
        {reading.doneBeside.map((done) => (
          <li key={done.step}>
            {done.title}{' '}
            <Text span size="sm" c="dimmed">
              {t('step.doneAt', { moment: format.moment(done.doneAt) })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
