import { Button, Group, Stack, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useCall } from '../../bridge/calls.ts';
import { dayOf } from '../../format/dates.ts';
import { useFormat } from '../../format/use-format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { ListFilters } from './list-filters.tsx';
import { ListPaging } from './list-paging.tsx';
import {
  activeFilters,
  addressOfQuery,
  emptyQuery,
  filterOf,
  type ListQuery,
  orderOf,
  PAGE_SIZE,
  queryFromAddress,
  sortOf,
} from './list-query.ts';
import { ListSearch } from './list-search.tsx';
import { ListTable } from './list-table.tsx';
import { rememberedList, rememberList } from './remembered-list.ts';
import { useWords } from './use-words.ts';

/** All requests: searched, filtered, sorted, by pages. Going back from a record finds the list as it was. */
export function RequestListScreen() {
  const { t } = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const address: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const query = queryFromAddress(address);
  const [words, setWords] = useState(address.searching === undefined ? '' : rememberedList().words);

  // The address without the mark means the whole list again, e.g. after „Záznamy“ in the menu was pressed.
  const searching = address.searching !== undefined;
  useEffect(() => {
    if (!searching) setWords('');
  }, [searching]);
  useEffect(() => rememberList({ address }), [address]);

  const order = orderOf(query, words);
  const answer = useCall(
    'requests.list',
    {
      filter: filterOf(query, words, dayOf(new Date())),
      sort: sortOf(order),
      page: { offset: (query.page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    },
    { keepPrevious: true },
  );

  function show(next: ListQuery, nextWords: string) {
    const mark = nextWords.trim() === '' ? undefined : 1;
    void navigate({ to: '/zaznamy', search: { ...addressOfQuery(next), searching: mark }, replace: true });
  }

  function search(typed: string) {
    rememberList({ words: typed });
    setWords(typed);
    show({ ...query, page: 1 }, typed);
  }

  const narrowed = words.trim() !== '' || activeFilters(query).length > 0;
  const total = answer.data?.total ?? 0;
  const nothingYet = answer.data !== undefined && total === 0 && !narrowed;

  return (
    <Page
      title={t('list.title')}
      action={
        <Group gap="sm">
          <Button component={Link} to="/zaznamy/kos" variant="subtle">
            {t('list.bin')}
          </Button>
          <Button component={Link} to="/zaznamy/novy">
            {t('list.new')}
          </Button>
        </Group>
      }
    >
      {nothingYet ? (
        <EmptyState
          title={t('list.empty.title')}
          action={
            <Button component={Link} to="/zaznamy/novy" variant="default">
              {t('list.empty.action')}
            </Button>
          }
        >
          {t('list.empty.text')}
        </EmptyState>
      ) : (
        <Stack gap="md">
          <ListSearch words={words} onSearch={search} />
          <ListFilters
            query={query}
            order={order}
            searching={words.trim() !== ''}
            onChange={(next) => show(next, words)}
          />
          <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
          {answer.data === undefined && answer.error === null && <Skeletons rows={8} />}
          {answer.data !== undefined && (
            <>
              <Text role="status" c="dimmed">
                {t(narrowed ? 'list.found' : 'list.total', { count: total, formatted: format.number(total) })}
              </Text>
              {total === 0 ? (
                <EmptyState
                  title={t('list.nothingFound.title')}
                  action={
                    <Button variant="default" onClick={() => show(emptyQuery, '')}>
                      {t('list.nothingFound.action')}
                    </Button>
                  }
                >
                  {t('list.nothingFound.text')}
                </EmptyState>
              ) : (
                <ListTable rows={answer.data.rows} />
              )}
              <ListPaging
                page={query.page}
                total={total}
                onPage={(page) => show({ ...query, page }, words)}
              />
            </>
          )}
        </Stack>
      )}
    </Page>
  );
}
