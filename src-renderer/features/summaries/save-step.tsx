import { Button, Text } from '@mantine/core';
import type { LagKey, SummaryPreview, SummaryYear } from '#contract';
import { formatPeriod } from '../../format/periods.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import type { Choice } from './period-choice.ts';
import { tallyWords } from './preview-line.ts';
import { StepFrame } from './step-frame.tsx';

interface SaveStepProps {
  readonly seen: SummaryPreview;
  readonly lagKey: LagKey;
  readonly choice: Choice;
  /** The year as the ledger knows it: not divided yet means that this summary divides it. */
  readonly year: SummaryYear | undefined;
  readonly busy: boolean;
  readonly failure: Error | null;
  readonly onSave: () => void;
  readonly onBack: () => void;
}

/** Step 4: what will be saved and what can no longer be changed afterwards. */
export function SaveStep({ seen, lagKey, choice, year, busy, failure, onSave, onBack }: SaveStepProps) {
  const { t, language } = useWords('summaries');
  return (
    <StepFrame
      heading={t('save.heading')}
      entered
      actions={
        <>
          <PendingButton onClick={onSave} pending={busy}>
            {t('save.action')}
          </PendingButton>
          <Button variant="default" onClick={onBack} disabled={busy}>
            {t('steps.back')}
          </Button>
        </>
      }
    >
      <ErrorMessage failure={failure} />
      <Facts
        facts={[
          { name: t('save.period'), value: formatPeriod(seen.period, t) },
          { name: t('save.lag'), value: lagKey.name === '' ? t('recipient.nameUnknown') : lagKey.name },
          { name: t('recipient.fingerprint'), value: lagKey.fingerprint },
          { name: t('save.numbers'), value: tallyWords(seen, t, language) },
        ]}
      />
      <Text className="naves-prose">{t('save.final')}</Text>
      {year !== undefined && year.division === null && (
        <Text className="naves-prose">{t(`save.fixesYear.${choice.division}`, { year: year.year })}</Text>
      )}
    </StepFrame>
  );
}
