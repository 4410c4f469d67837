import { Alert, Box, Button, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { Period, SummaryPreview } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { countsTables, totalRow } from '../../format/counts.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { IconPrint } from '../../ui/icons.tsx';
import { NumberTable } from '../../ui/number-table.tsx';
import { PaperSheet } from '../../ui/paper-sheet.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { HiddenExplanation, HiddenWords } from './hidden-explanation.tsx';
import { previewLine } from './preview-line.ts';
import { StepFrame } from './step-frame.tsx';

interface PreviewStepProps {
  readonly period: Period;
  /** The numbers changed after they were looked at, so they are looked at again. */
  readonly outdated: boolean;
  readonly onNext: (seen: SummaryPreview) => void;
  readonly onBack: () => void;
}

/** Step 2: the real package as tables; nothing else leaves. */
export function PreviewStep({ period, outdated, onNext, onBack }: PreviewStepProps) {
  const { t } = useWords('summaries');
  const answer = useCall('summaries.preview', { period });
  const preview = answer.data;
  return (
    <StepFrame
      heading={t('preview.heading', { period: formatPeriod(period, t) })}
      entered
      actions={
        <>
          {preview !== undefined && preview.releaseId === null && (
            <Button onClick={() => onNext(preview)}>{t('preview.next')}</Button>
          )}
          <Button variant="default" onClick={onBack}>
            {t('steps.back')}
          </Button>
          {preview !== undefined && (
            <Button variant="default" leftSection={<IconPrint />} onClick={() => window.print()}>
              {t('preview.print')}
            </Button>
          )}
        </>
      }
    >
      {outdated && (
        <Alert role="status" color="yellow">
          {t('preview.outdated')}
        </Alert>
      )}
      {answer.isPending && <Skeletons rows={10} height={32} />}
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {preview !== undefined && <Package preview={preview} />}
    </StepFrame>
  );
}

function Package({ preview }: { readonly preview: SummaryPreview }) {
  const { t, language } = useWords('summaries');
  const format = useFormat();
  const session = useCall('vault.session', {});
  const line = previewLine(preview, t, language);
  const period = formatPeriod(preview.period, t);
  return (
    <Stack gap="md">
      {preview.releaseId !== null && (
        <Alert color="primary">{t('preview.releasedMeanwhile', { period })}</Alert>
      )}
      <Text fw={700} size="lg">
        {line}
      </Text>
      <Text className="naves-prose">{t('preview.leaves')}</Text>
      <Tables preview={preview} />
      <HiddenExplanation />
      <PaperSheet>
        <Stack gap="sm">
          <Title order={1}>{t('preview.heading', { period })}</Title>
          {session.data !== undefined && (
            <Text>
              {t('preview.printed', { name: session.data.place.name, day: format.day(new Date()) })}
            </Text>
          )}
          <Text fw={700}>{line}</Text>
          <Text>{t('preview.leaves')}</Text>
          <Tables preview={preview} />
          <Title order={2}>{t('why.heading')}</Title>
          <HiddenWords />
        </Stack>
      </PaperSheet>
    </Stack>
  );
}

function Tables({ preview }: { readonly preview: SummaryPreview }) {
  const { t, language } = useWords('summaries');
  const total = totalRow(preview.counts, t, language);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="lg" style={{ alignItems: 'start' }}>
      {countsTables(preview.counts, t, language).map((table) => (
        // The longest table stands beside the two shorter ones.
        <Box key={table.name} {...(table.name === 'outcome' ? { style: { gridRow: 'span 2' } } : {})}>
          {table.rows === null ? (
            <Stack gap="xs">
              <Title order={3}>{table.caption}</Title>
              <Text>{t('table.withheld')}</Text>
            </Stack>
          ) : (
            <NumberTable
              caption={table.caption}
              nameHeading={table.nameHeading}
              valueHeading={t('table.count')}
              rows={table.rows}
              total={total}
            />
          )}
        </Box>
      ))}
    </SimpleGrid>
  );
}
