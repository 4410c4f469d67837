import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneLine } from '#contract';
import { useFormat } from '../../../format/use-format.ts';
import { spaced, wholeNumber } from '../marks/spacing.ts';
import styles from './contacts.module.css';

const kinds = ['emergency', 'crisis', 'advice'] as const;

/** Telephone lines by what they are for, with the day somebody last looked the number up. */
export function PhoneLines({ lines }: { readonly lines: readonly PhoneLine[] }) {
  const { t } = useTranslation('contacts');
  const id = useId();
  return kinds.map((kind) => (
    <section key={kind} aria-labelledby={`${id}-${kind}`}>
      <Title order={2} id={`${id}-${kind}`} mb="xs">
        {t(`lines.${kind}`)}
      </Title>
      <ul className={styles.lines}>
        {lines
          .filter((line) => line.kind === kind)
          .map((line) => (
            <PhoneLineItem key={line.id} line={line} />
          ))}
      </ul>
    </section>
  ));
}

function PhoneLineItem({ line }: { readonly line: PhoneLine }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const { name } = line.source;
  const when = [line.hours, line.free === true ? t('lines.free') : null].filter((part) => part !== null);
  return (
    <li>
      <span className={styles.number}>{wholeNumber(line.number)}</span>
      <div>
        <Text span fw={500}>
          {spaced(line.name)}
        </Text>
        <Text>{spaced(line.helps)}</Text>
        {when.length > 0 && <Text size="sm">{spaced(when.join(', '))}</Text>}
        <Text size="sm" c="dimmed">
          {name === null
            ? t('lines.checked', { day: format.day(line.checkedOn) })
            : t('lines.checkedIn', { day: format.day(line.checkedOn), source: spaced(name) })}
        </Text>
      </div>
    </li>
  );
}
