import { Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { FileToken, OpenedFile, ReceivedSummary } from '#contract';
import { useCall, useCommand } from '../../bridge/calls.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { LagKeyPanel } from './lag-key.tsx';
import { NewSigners } from './new-signers.tsx';
import { OpenedResults } from './opened-results.tsx';
import { ReceivedDetail } from './received-detail.tsx';
import { ReceivedTable } from './received-table.tsx';

/** As many files as one call takes; the rest is opened by the next call. */
const atOnce = 200;

/** Přijaté souhrny: hand out the key, open what came, see who sent what. */
export function ReceivedScreen() {
  const { t } = useWords('workspace');
  const answer = useCall('workspace.received', {});
  const open = useCommand('workspace.openSummaries');
  const { mutateAsync } = open;
  const [results, setResults] = useState<readonly OpenedFile[]>([]);
  const [shown, setShown] = useState<ReceivedSummary | null>(null);

  const openFiles = useCallback(
    async (files: FileToken[]) => {
      setResults([]);
      for (let first = 0; first < files.length; first += atOnce) {
        const opened = await mutateAsync({ files: files.slice(first, first + atOnce) });
        setResults((sofar) => [...sofar, ...opened.files]);
      }
    },
    [mutateAsync],
  );
  const takeFiles = useCallback(
    (files: FileToken[]) => {
      // A failed call is shown from `open.error`; files opened before it stay in the results.
      openFiles(files).catch(() => undefined);
    },
    [openFiles],
  );

  const summaries = answer.data?.summaries;
  const empty = summaries?.length === 0;
  return (
    <Page title={t('received.title')} lead={t('received.lead')}>
      {empty && <Text className="naves-prose">{t('received.empty')}</Text>}
      {empty && <LagKeyPanel prominent />}
      <FileDrop
        kind="summary"
        several
        wholeWindow
        title={t('received.drop')}
        choose={t('received.choose')}
        busy={open.isPending}
        onFiles={takeFiles}
      />
      <Text role="status" hidden={!open.isPending}>
        {open.isPending ? t('received.opening') : ''}
      </Text>
      <ErrorMessage failure={open.error} />
      {results.length > 0 && <OpenedResults files={results} onDismiss={() => setResults([])} />}
      {answer.isPending && <Skeletons rows={6} />}
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {summaries !== undefined && <NewSigners summaries={summaries} />}
      {summaries !== undefined && !empty && <ReceivedTable summaries={summaries} onOpen={setShown} />}
      {!empty && <LagKeyPanel prominent={false} />}
      <ReceivedDetail summary={shown} onClose={() => setShown(null)} />
    </Page>
  );
}
