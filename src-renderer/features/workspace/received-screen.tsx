import { Text, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReceivedSummary } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { LagKeyPanel } from './lag-key.tsx';
import { NewSigners } from './new-signers.tsx';
import { OpenedResults } from './opened-results.tsx';
import { OpeningProgress } from './opening-progress.tsx';
import { lastSaid, openingWords } from './opening-words.ts';
import { ReceivedDetail } from './received-detail.tsx';
import { ReceivedTable } from './received-table.tsx';
import { opening, useOpening } from './use-opening.ts';

/** Přijaté souhrny: hand out the key, open what came, see who sent what. */
export function ReceivedScreen() {
  const { t, language } = useWords('workspace');
  const answer = useCall('workspace.received', {});
  const state = useOpening();
  const { running, outcomes, failure } = state;
  const [shown, setShown] = useState<ReceivedSummary | null>(null);
  const results = useRef<HTMLHeadingElement>(null);
  // The button that stops the opening goes away with it.
  useKeptFocus(results, running);

  const over = outcomes.length > 0 ? t('opening.over', { heading: t('results.heading') }) : '';
  const said = running ? openingWords({ ...state, done: lastSaid(state) }, t, language) : over;
  const summaries = answer.data?.summaries;
  const none = summaries?.length === 0;
  // Once files were chosen, what happens with them must be in sight, not under the key.
  const empty = none && !running && outcomes.length === 0;
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
        busy={running}
        onFiles={opening.open}
      />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {running && <OpeningProgress state={state} onStop={opening.stop} />}
      <ErrorMessage failure={failure} />
      {outcomes.length > 0 && (
        <OpenedResults files={outcomes} headingRef={results} onDismiss={opening.dismiss} />
      )}
      {answer.isPending && <Skeletons rows={6} />}
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {summaries !== undefined && <NewSigners summaries={summaries} />}
      {summaries !== undefined && !none && <ReceivedTable summaries={summaries} onOpen={setShown} />}
      {!empty && <LagKeyPanel prominent={false} />}
      <ReceivedDetail summary={shown} onClose={() => setShown(null)} />
    </Page>
  );
}
