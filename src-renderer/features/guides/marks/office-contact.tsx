import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfficeView } from '#contract';
import { useBook, usePlainText } from './book.ts';
import { ContactLink } from './contact-link.tsx';
import styles from './marks.module.css';
import { wholeNumber } from './spacing.ts';

interface OfficeContactProps {
  readonly id: string;
  /** Also what the office does and how to find it: for somebody who has never heard of it. */
  readonly whole?: boolean;
}

/** An office with the contact the obec filled in. When nobody knows which of two it is, both with a warning. */
export function OfficeContact({ id, whole = false }: OfficeContactProps) {
  const book = useBook();
  const plain = usePlainText();
  const office = book.offices.get(id);
  if (office === undefined) return null;
  const either = office.either.flatMap((other) => book.offices.get(other) ?? []);
  return (
    <Stack gap={4}>
      <OneOffice office={office} whole={whole} reachable={either.length === 0} />
      {office.warning !== null && <Text fw={500}>{plain(office.warning)}</Text>}
      {either.map((other) => (
        <OneOffice key={other.id} office={other} whole={false} reachable />
      ))}
    </Stack>
  );
}

interface OneOfficeProps {
  readonly office: OfficeView;
  readonly whole: boolean;
  /** False for a heading over two offices, which has no telephone of its own. */
  readonly reachable: boolean;
}

function OneOffice({ office, whole, reachable }: OneOfficeProps) {
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const { contact } = office;
  const details = [contact?.address, contact?.hours, contact?.note].filter(
    (line) => typeof line === 'string',
  );
  return (
    <div>
      <Text span fw={500}>
        {contact?.name ?? office.name}
      </Text>
      {typeof contact?.phone === 'string' && (
        <>
          {', '}
          {t('office.phone')} <span className={styles.number}>{wholeNumber(contact.phone)}</span>
        </>
      )}
      {details.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
      {reachable && typeof contact?.phone !== 'string' && office.id !== 'obec' && (
        <Text size="sm">
          {t('office.noPhone')} <ContactLink office={office.id} />
        </Text>
      )}
      {whole && <Text mt={4}>{plain(office.does)}</Text>}
      {whole && typeof contact?.phone !== 'string' && <Text>{plain(office.find)}</Text>}
    </div>
  );
}
