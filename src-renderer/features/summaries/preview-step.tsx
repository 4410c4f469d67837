import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Period, SummaryPreview } from '#contract';
import { type CallFailure, useCall, useCommand } from '../../bridge/calls.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { CoarserNote } from './coarser-note.tsx';
import { CorrectionNote } from './correction-note.tsx';
import { CorrectionRefused, isRefusal } from './correction-refused.tsx';
import { PackageView } from './package-view.tsx';
import type { Longer } from './period-choice.ts';
import { isTooFew, PeriodRefused } from './period-refused.tsx';
import { StepFrame } from './step-frame.tsx';
import { UndecidedNote } from './undecided-note.tsx';

interface PreviewStepProps {
  readonly period: Period;
  /** What takes the place of a summary that has left. */
  readonly correcting: boolean;
  /** The numbers changed after they were looked at, so they are looked at again. */
  readonly outdated: boolean;
  /** A longer period that could be saved instead: the program then tries whether it would show more. */
  readonly longer: Longer | null;
  readonly onPeriod: (period: Period) => void;
  readonly onNext: (seen: SummaryPreview) => void;
  readonly onBack: () => void;
}

/** Step 2: the real package as tables; nothing else leaves. */
export function PreviewStep(props: PreviewStepProps) {
  const { period, correcting, outdated, longer, onPeriod, onNext, onBack } = props;
  const { t } = useWords('summaries');
  const answer = useCall('summaries.preview', { period, correcting });
  const relate = useCommand('cases.relateNew');
  const [related, setRelated] = useState(0);
  // Numbers that are being counted again may not hold any more.
  const preview = answer.isFetching || answer.isError ? undefined : answer.data;
  const failure = answer.isFetching ? null : answer.error;
  const name = formatPeriod(period, t);
  return (
    <StepFrame
      // What was pressed goes away with the old numbers: the keyboard goes on at the heading.
      key={related}
      heading={t(correcting ? 'correction.heading' : 'preview.heading', { period: name })}
      entered
      actions={
        <>
          {preview !== undefined && preview.releaseId === null && (
            <Button onClick={() => onNext(preview)}>{t('preview.next')}</Button>
          )}
          <Button variant="default" onClick={onBack}>
            {t(correcting ? 'correction.back' : 'steps.back')}
          </Button>
        </>
      }
    >
      {outdated && (
        <Alert role="status" color="yellow">
          {t('preview.outdated')}
        </Alert>
      )}
      {answer.isFetching && (
        <>
          <Text role="status">{t(correcting ? 'correction.trying' : 'preview.trying')}</Text>
          <Skeletons rows={10} height={32} />
        </>
      )}
      {(isTooFew(failure) || preview?.releaseId === null) && (
        <UndecidedNote
          period={period}
          pending={relate.isPending}
          failure={relate.error}
          onNew={(requests) =>
            relate.mutate({ requests }, { onSuccess: () => setRelated((before) => before + 1) })
          }
        />
      )}
      {isRefusal(failure) && <CorrectionRefused failure={failure} />}
      {isTooFew(failure) && <PeriodRefused failure={failure} longer={longer} onPeriod={onPeriod} />}
      {!isRefusal(failure) && !isTooFew(failure) && (
        <ErrorMessage
          failure={failure}
          {...(mayHelpAgain(failure) ? { onRetry: () => void answer.refetch() } : {})}
        />
      )}
      {preview !== undefined && preview.releaseId !== null && (
        <Alert color="primary">{t('preview.releasedMeanwhile', { period: name })}</Alert>
      )}
      {preview !== undefined && (
        <PackageView
          preview={preview}
          note={
            preview.correction !== null ? (
              <CorrectionNote preview={preview} />
            ) : (
              longer?.ended &&
              preview.releaseId === null && <CoarserNote preview={preview} onPeriod={onPeriod} />
            )
          }
        />
      )}
    </StepFrame>
  );
}

/** Asking again does not change what is wrong with a period; going back and choosing another one does. */
function mayHelpAgain(failure: CallFailure | null): boolean {
  return failure !== null && !/^period-/.test(failure.error.code);
}
