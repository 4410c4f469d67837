import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconBack } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import styles from './contacts.module.css';
import { HouseholdLeaflet } from './household-leaflet.tsx';
import { OfficeCard } from './office-card.tsx';
import { PhoneLines } from './phone-lines.tsx';

/** Telephone lines, offices with the contacts of the obec, and the leaflet for households made of them. */
export function ContactsScreen() {
  const { t } = useTranslation('contacts');
  const address: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const wanted = typeof address.urad === 'string' ? address.urad : null;
  const lines = useCall('content.lines', {});
  const offices = useCall('content.offices', {});
  const session = useCall('vault.session', {});
  const id = useId();
  // An office that only stands for two others has no contact of its own.
  const reachable = offices.data?.offices.filter(({ either }) => either.length === 0);
  const missing = reachable?.filter(({ contact }) => contact === null).length ?? 0;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      back={
        <Anchor component={Link} to="/radce" display="inline-flex" w="fit-content">
          <IconBack /> {t('back')}
        </Anchor>
      }
    >
      <ErrorMessage failure={lines.error} onRetry={() => void lines.refetch()} />
      <ErrorMessage failure={offices.error} onRetry={() => void offices.refetch()} />
      {(lines.isPending || offices.isPending) && <Skeletons rows={6} />}
      {lines.data !== undefined && (
        <Stack gap="lg">
          <PhoneLines lines={lines.data.lines} />
        </Stack>
      )}
      {reachable !== undefined && (
        <section aria-labelledby={id}>
          <Title order={2} id={id}>
            {t('offices.title')}
          </Title>
          <Text mb="sm" className="naves-prose">
            {t('offices.lead')} {missing > 0 && t('offices.missing', { count: missing })}
          </Text>
          <div className={styles.offices}>
            {reachable.map((office) => (
              <OfficeCard key={office.id} office={office} wanted={office.id === wanted} />
            ))}
          </div>
        </section>
      )}
      {session.data?.kind === 'municipality' && <HouseholdLeaflet />}
    </Page>
  );
}
