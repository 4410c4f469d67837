import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallOutput, LagKey, Period, Release, SavedFile, SummaryPreview, SummaryYear } from '#contract';
import { CallFailure, call, queryKey, useCall, useCommand } from '../../bridge/calls.ts';
import { useWords } from '../../format/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { Ledger } from './ledger.tsx';
import { MissingSummaries } from './missing-summaries.tsx';
import { OwnSigner } from './own-signer.tsx';
import { type Choice, choosePeriod, longerOf, startingChoice } from './period-choice.ts';
import { PeriodStep } from './period-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { RecipientStep } from './recipient-step.tsx';
import { SaveResult } from './save-result.tsx';
import { type NoteToSave, SaveStep } from './save-step.tsx';
import { type Step, StepsLine } from './steps-line.tsx';
import { noteDraftKey } from './use-note.ts';

/** Souhrn pro MAS: choose a period, see exactly what leaves, say for whom, save the file. */
export function SummaryScreen() {
  const { t } = useWords('summaries');
  const years = useCall('summaries.years', {});
  return (
    <Page title={t('title')} lead={t('lead')}>
      {years.isPending && <Skeletons rows={6} />}
      <ErrorMessage failure={years.error} onRetry={() => void years.refetch()} />
      {years.data !== undefined && <Content {...years.data} />}
    </Page>
  );
}

/** Nothing can be prepared while summaries that left are missing in the data. */
function Content({ years, missing: [next, ...later], diverged }: CallOutput<'summaries.years'>) {
  if (next === undefined) return <Steps years={years} />;
  return (
    <Stack gap="xl">
      <MissingSummaries diverged={diverged} missing={[next, ...later]} />
      <Ledger />
    </Stack>
  );
}

/** A release that was written into the ledger, and what became of its file. */
interface Finished {
  readonly release: Release;
  readonly saved: SavedFile | null;
  readonly failure: Error | null;
}

function Steps({ years }: { readonly years: readonly SummaryYear[] }) {
  const { t } = useWords('summaries');
  const queries = useQueryClient();
  const release = useCommand('summaries.release');
  const [step, setStep] = useState<Step>('period');
  const [moved, setMoved] = useState(false);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [seen, setSeen] = useState<SummaryPreview | null>(null);
  const [lagKey, setLagKey] = useState<LagKey | null>(null);
  const [outdated, setOutdated] = useState(false);
  const [correcting, setCorrecting] = useState<Period | null>(null);
  const [backInLedger, setBackInLedger] = useState(false);
  const [finished, setFinished] = useState<Finished | null>(null);
  const choice = chosen ?? startingChoice(years);
  const period = correcting ?? choice?.period ?? null;

  if (choice === null) return <EmptyState title={t('period.emptyTitle')}>{t('period.empty')}</EmptyState>;

  function go(next: Step) {
    release.reset();
    setMoved(true);
    setStep(next);
    // Whoever chooses a period prepares a summary; a correction begins and ends in the ledger.
    if (next !== 'period') return;
    setBackInLedger(correcting !== null);
    setCorrecting(null);
  }

  /** Straight to what would take the place of a summary that has left. */
  function correct(released: Period) {
    setCorrecting(released);
    setOutdated(false);
    go('preview');
  }

  function startAgain() {
    setFinished(null);
    setChosen(null);
    setSeen(null);
    setOutdated(false);
    go('period');
    setBackInLedger(false);
  }

  /** Nothing more can be written to a summary that is in the ledger. */
  function finish(done: Finished) {
    setFinished(done);
    // Should this fail, the note waits under a period that can no longer be chosen.
    call('drafts.discard', { key: noteDraftKey(done.release) }).catch(() => undefined);
  }

  async function save(preview: SummaryPreview, note: NoteToSave) {
    try {
      const { release: made, saved } = await release.mutateAsync({
        period: preview.period,
        correcting: preview.correction !== null,
        fingerprint: preview.fingerprint,
        note,
      });
      finish({ release: made, saved, failure: null });
    } catch (failure) {
      // Looking for what was recorded may fail too (the vault has locked itself); the failure stays on screen.
      if (failure instanceof CallFailure) await recover(failure, preview).catch(() => undefined);
    }
  }

  /** Goes to the step where the failure can be put right; a release whose file was not written is finished. */
  async function recover(failure: CallFailure, { period, correction }: SummaryPreview) {
    const { code } = failure.error;
    const isUnsafe = code === 'period-unsafe' || code === 'correction-unsafe';
    if (code === 'preview-outdated' || isUnsafe) {
      // What was looked at does not hold any more and is not shown while the new numbers are counted; when nothing may
      // leave any more, that step says what to do instead.
      queries.removeQueries({ queryKey: queryKey('summaries.preview', { period }) });
      setOutdated(!isUnsafe);
      go('preview');
    } else if (code === 'lag-key-missing') {
      await queries.invalidateQueries({ queryKey: queryKey('summaries.lagKey', {}) });
      go('recipient');
    } else {
      const { releases } = await call('summaries.releases', {});
      const isRecorded = (own: Release) =>
        own.period === period && (own.correction === null) === (correction === null);
      const recorded = releases.find(isRecorded);
      if (recorded !== undefined) finish({ release: recorded, saved: null, failure });
    }
  }

  if (finished !== null) {
    return (
      <>
        <SaveResult {...finished} onAnother={startAgain} />
        <Ledger />
        <OwnSigner />
      </>
    );
  }
  return (
    <>
      <StepsLine current={step} correcting={correcting !== null} onBack={go} />
      {step === 'period' && (
        <PeriodStep
          years={years}
          choice={choice}
          entered={moved && !backInLedger}
          onChoice={setChosen}
          onNext={(own) => {
            setChosen({ ...choice, period: own });
            setOutdated(false);
            go('preview');
          }}
        />
      )}
      {step === 'preview' && period !== null && (
        <PreviewStep
          // Another period is another step: its heading takes the focus.
          key={`${period} ${correcting !== null}`}
          period={period}
          correcting={correcting !== null}
          outdated={outdated}
          longer={correcting === null ? longerOf(years, period) : null}
          onPeriod={(longer) => {
            setChosen(choosePeriod(years, longer) ?? choice);
            setOutdated(false);
          }}
          onNext={(preview) => {
            setSeen(preview);
            go('recipient');
          }}
          onBack={() => go('period')}
        />
      )}
      {step === 'recipient' && (
        <RecipientStep
          onNext={(key) => {
            setLagKey(key);
            go('save');
          }}
          onBack={() => go('preview')}
        />
      )}
      {step === 'save' && seen !== null && lagKey !== null && (
        <SaveStep
          seen={seen}
          lagKey={lagKey}
          choice={choice}
          year={years.find((candidate) => candidate.year === choice.year)}
          busy={release.isPending}
          failure={release.error}
          onSave={(note) => void save(seen, note)}
          onBack={() => go('recipient')}
        />
      )}
      {step === 'period' && <Ledger onCorrect={correct} entered={backInLedger} />}
      {step === 'period' && <OwnSigner />}
    </>
  );
}
