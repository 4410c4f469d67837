import { Button, Text } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Request } from '#contract';
import { CallFailure, useCall } from '../../bridge/calls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { BackToList } from './back-to-list.tsx';
import { RequestDetail } from './request-detail.tsx';
import { useWords } from './use-words.ts';

interface RequestDetailScreenProps {
  /** What other features show beside a request that is not in the bin: its guides and tasks. */
  readonly beside: (request: Request) => ReactNode;
}

/** One request: what it is about, its timeline, what to do next. The address may ask for the form at once. */
export function RequestDetailScreen({ beside }: RequestDetailScreenProps) {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const address: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  return <DetailOf key={id} id={id} edit={address.edit !== undefined} beside={beside} />;
}

interface DetailOfProps extends RequestDetailScreenProps {
  readonly id: string;
  readonly edit: boolean;
}

function DetailOf({ id, edit, beside }: DetailOfProps) {
  const { t } = useWords();
  const answer = useCall('requests.get', { id });
  const drafts = useCall('drafts.list', {});

  if (answer.data !== undefined && !drafts.isPending) {
    const drafted = drafts.data?.drafts.some((draft) => draft.key === `request-${id}`) ?? false;
    const { request, entries } = answer.data;
    const editing = (edit || drafted) && request.binnedAt === null;
    return (
      <RequestDetail
        request={request}
        entries={entries}
        startEditing={editing}
        beside={request.binnedAt === null ? beside(request) : null}
      />
    );
  }

  const missing =
    answer.error instanceof CallFailure && ['not-found', 'invalid-input'].includes(answer.error.error.code);
  return (
    <Page title={t('list.title')}>
      {missing ? (
        <EmptyState
          title={t('detail.missing.title')}
          action={
            <Button component={Link} to="/zaznamy" variant="default">
              {t('detail.back')}
            </Button>
          }
        >
          <Text>{t('detail.missing.text')}</Text>
        </EmptyState>
      ) : answer.error === null ? (
        <Skeletons rows={6} />
      ) : (
        <>
          <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
          <BackToList />
        </>
      )}
    </Page>
  );
}
