import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../bridge/calls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { DraftsPanel } from './drafts-panel.tsx';
import { greetingAt } from './greeting.ts';
import styles from './home.module.css';
import { NotesPanel } from './notes-panel.tsx';
import { OverviewPanel } from './overview-panel.tsx';
import { WaitingPanel } from './waiting-panel.tsx';

/** Everything of any state: tells an office that has not begun yet from one with a quiet day. */
const everything = {
  filter: {
    ...{ search: '', states: [], areas: [], situations: [], urgencies: [], outcomes: [] },
    ...{ from: null, to: null, bin: false },
  },
  sort: { by: 'changed' as const, descending: true },
  page: { offset: 0, limit: 1 },
};

interface HomeScreenProps {
  /** What is to be done, by day: of another feature. */
  readonly due: ReactNode;
  /** What is good to know: nothing when all is well. */
  readonly known: ReactNode;
}

/** The first screen of the day: notes to deal with, what is due, what is open, what has been waiting. */
export function HomeScreen({ due, known }: HomeScreenProps) {
  const { t } = useTranslation('home');
  const notes = useCall('notes.list', {});
  const requests = useCall('requests.list', everything);
  const drafts = useCall('drafts.list', {});
  const tasks = useCall('tasks.open', {});
  const nothingYet =
    requests.data?.total === 0 &&
    notes.data?.notes.length === 0 &&
    notes.data.unreadable === 0 &&
    drafts.data?.drafts.length === 0 &&
    tasks.data?.tasks.length === 0;

  return (
    <Page
      title={t(`greeting.${greetingAt(new Date())}`)}
      windowTitle={t('title')}
      action={
        <Button component={Link} to="/zaznamy/novy">
          {t('new')}
        </Button>
      }
    >
      {nothingYet ? (
        <EmptyState
          title={t('welcome.title')}
          action={
            <Button component={Link} to="/zaznamy/novy" variant="default">
              {t('welcome.action')}
            </Button>
          }
        >
          {t('welcome.text')}
        </EmptyState>
      ) : (
        <div className={styles.frame}>
          <div className={styles.columns}>
            <NotesPanel answer={notes} />
            <Stack gap="lg">
              {due}
              {known}
              <DraftsPanel />
              <OverviewPanel />
              <WaitingPanel />
            </Stack>
          </div>
        </div>
      )}
    </Page>
  );
}
