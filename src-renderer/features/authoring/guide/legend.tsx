import { Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../form/form.module.css';

/** The marks of a text as they are typed, each with what it becomes. */
const examples = {
  fact: '{vykazani-doba}',
  genitive: '{vykazani-doba:genitive}',
  line: '{line:116006}',
  link: '[OSPOD](office:ospod)',
  strong: '**…**',
  list: '- …',
} as const;

/** A short legend of the marks inside texts. */
export function Legend() {
  const { t } = useTranslation('authoring');
  return (
    <>
      <Text>{t('legend.lead')}</Text>
      <ul className={styles.plain}>
        {Object.entries(examples).map(([name, example]) => (
          <li key={name}>
            <Code>{example}</Code>
            <br />
            {t(`legend.${name}`)}
          </li>
        ))}
      </ul>
      <Text>{t('legend.numbers')}</Text>
    </>
  );
}
