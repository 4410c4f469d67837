import { Anchor, Code, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { ChangePassphrase } from '../people/change-passphrase.tsx';
import { PeopleList } from '../people/people-list.tsx';
import { AutoLock } from './auto-lock.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { RecoverySection } from './recovery-section.tsx';

/** Who can get in, when it locks, in which language, and where everything lies. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const session = useCall('vault.session', {});
  const status = useCall('vault.status', {});
  return (
    <Page title={t('title')}>
      <ErrorMessage failure={session.error} onRetry={() => void session.refetch()} />
      {session.data === undefined ? (
        <Skeletons rows={6} />
      ) : (
        <Stack gap="lg">
          <Section title={t('people.title')} lead={t('people.lead')}>
            <PeopleList session={session.data} />
          </Section>
          <Section title={t('passphrase.title')} lead={t('passphrase.lead')}>
            <ChangePassphrase />
          </Section>
          <Section title={t('code.title')} lead={t('code.lead')}>
            <RecoverySection place={session.data.place.name} />
          </Section>
          <Section title={t('lock.title')} lead={t('lock.lead')}>
            <AutoLock minutes={session.data.autoLockMinutes} />
          </Section>
          <Section title={t('language.title')}>
            <LanguageChoice />
          </Section>
          <Section title={t('data.title')} lead={t('data.lead')}>
            <Code fz="sm" block>
              {status.data?.dataFolder ?? ''}
            </Code>
          </Section>
          <Section title={t('more.title')}>
            <Stack gap="xs" align="flex-start">
              <Anchor component={Link} to="/nastaveni/balicky">
                {t('more.packs')}
              </Anchor>
              <Anchor component={Link} to="/nastaveni/zurnal">
                {t('more.journal')}
              </Anchor>
              <Anchor component={Link} to="/o-programu">
                {t('more.about')}
              </Anchor>
            </Stack>
          </Section>
        </Stack>
      )}
    </Page>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

function Section({ title, lead, children }: SectionProps) {
  return (
    <Paper component="section" withBorder p="lg">
      <Stack gap="sm">
        <div>
          <Title order={2}>{title}</Title>
          {lead !== undefined && (
            <Text c="dimmed" className="naves-prose">
              {lead}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
