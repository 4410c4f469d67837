import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCall } from '../../bridge/calls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { BackToList } from './back-to-list.tsx';
import { BinnedNote, BinnedRequest } from './bin-items.tsx';
import { ListPaging } from './list-paging.tsx';
import { emptyQuery, filterOf, PAGE_SIZE } from './list-query.ts';
import { useWords } from './use-words.ts';

/** What was thrown away: it can be brought back, or erased for good after one more question. */
export function RequestBinScreen() {
  const { t } = useWords();
  const [page, setPage] = useState(1);
  const [said, setSaid] = useState('');
  const requests = useCall(
    'requests.list',
    {
      filter: { ...filterOf(emptyQuery, '', '2026-01-01'), bin: true },
      sort: { by: 'changed', descending: true },
      page: { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    },
    { keepPrevious: true },
  );
  const notes = useCall('notes.bin', {});
  const ready = requests.data !== undefined && notes.data !== undefined;
  const empty = ready && requests.data.total === 0 && notes.data.notes.length === 0;

  return (
    <Page title={t('bin.title')} lead={t('bin.intro')} back={<BackToList />}>
      <Text role="status">{said}</Text>
      <ErrorMessage
        failure={requests.error ?? notes.error}
        onRetry={() => void Promise.all([requests.refetch(), notes.refetch()])}
      />
      {!ready && requests.error === null && notes.error === null && <Skeletons rows={4} />}
      {empty && <EmptyState title={t('bin.empty.title')}>{t('bin.empty.text')}</EmptyState>}
      {ready && requests.data.total > 0 && (
        <Stack component="section" gap="sm" aria-label={t('bin.requests')}>
          <Title order={2}>{t('bin.requests')}</Title>
          {requests.data.rows.map((row) => (
            <BinnedRequest key={row.id} row={row} onDone={setSaid} />
          ))}
          <ListPaging page={page} total={requests.data.total} onPage={setPage} />
        </Stack>
      )}
      {ready && notes.data.notes.length > 0 && (
        <Stack component="section" gap="sm" aria-label={t('bin.notes')}>
          <Title order={2}>{t('bin.notes')}</Title>
          {notes.data.notes.map((note) => (
            <BinnedNote key={note.id} note={note} onDone={setSaid} />
          ))}
        </Stack>
      )}
    </Page>
  );
}
