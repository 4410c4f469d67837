import { Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideReading } from '#contract';
import { useFormat } from '../../../format/use-format.ts';
import { usePlainText } from '../marks/book.ts';
import { AskOffice, FactSource } from '../marks/fact-value.tsx';
import { factMark } from '../marks/fact-words.ts';
import styles from './walk.module.css';

/** At the end: every fact the guide stands on, with its law, source, day of the check, validity and status. */
export function Sources({ reading }: { readonly reading: GuideReading }) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const plain = usePlainText();
  const id = useId();
  const { guide, book } = reading;
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {t('sources.title')}
      </Title>
      <p className={styles.small}>
        {t('sources.reviewed', {
          day: format.day(guide.reviewedOn),
          who: t(`checker.${guide.reviewedBy}`),
        })}
      </p>
      <ul className={styles.sources}>
        {book.facts.map((fact) => {
          const mark = factMark(fact);
          return (
            <li key={fact.id}>
              <div>{plain(fact.text)}</div>
              <FactSource fact={fact} />
              {mark.ask ? (
                <AskOffice fact={fact} />
              ) : (
                mark.name !== 'confirmed' && <div className={styles.small}>{t(`mark.${mark.name}`)}</div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
