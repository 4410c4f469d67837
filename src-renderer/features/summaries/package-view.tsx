import { Box, Stack, Text, Title } from '@mantine/core';
import type { SummaryPreview } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { countsTables } from '../../format/counts-tables.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { NumberTable } from '../../ui/number-table.tsx';
import { PaperSheet } from '../../ui/paper-sheet.tsx';
import { HiddenExplanation, HiddenWords } from './hidden-explanation.tsx';
import { previewLine } from './preview-line.ts';

interface PackageViewProps {
  readonly preview: SummaryPreview;
  /** Printed for the council instead of for whoever prepares the summary; only numbers that were released. */
  readonly forCouncil?: boolean;
}

/** The numbers of a package as tables, on the screen and, when it is printed, on paper. */
export function PackageView({ preview, forCouncil = false }: PackageViewProps) {
  const { t, language } = useWords('summaries');
  const line = previewLine(preview, t, language);
  return (
    <Stack gap="md">
      <Text fw={700} size="lg">
        {line}
      </Text>
      <Text className="naves-prose">
        {t('preview.leaves')} {t('preview.case')}
      </Text>
      <Tables preview={preview} />
      <HiddenExplanation splitFrom={preview.counts.splitFrom} />
      <PaperSheet>
        <PackagePaper preview={preview} line={line} forCouncil={forCouncil} />
      </PaperSheet>
    </Stack>
  );
}

interface PackagePaperProps {
  readonly preview: SummaryPreview;
  readonly line: string;
  readonly forCouncil: boolean;
}

function PackagePaper({ preview, line, forCouncil }: PackagePaperProps) {
  const { t } = useWords('summaries');
  const format = useFormat();
  const session = useCall('vault.session', {});
  return (
    <Stack gap="sm">
      <Title order={1}>
        {t(forCouncil ? 'council.heading' : 'preview.heading', { period: formatPeriod(preview.period, t) })}
      </Title>
      {session.data !== undefined && (
        <Text>{t('preview.printed', { name: session.data.place.name, day: format.day(new Date()) })}</Text>
      )}
      <Text fw={700}>{line}</Text>
      <Text>
        {t(forCouncil ? 'council.same' : 'preview.leaves')} {t('preview.case')}
      </Text>
      <Tables preview={preview} />
      <Title order={2}>{t('why.heading')}</Title>
      <HiddenWords splitFrom={preview.counts.splitFrom} />
    </Stack>
  );
}

function Tables({ preview }: { readonly preview: SummaryPreview }) {
  const { t, language } = useWords('summaries');
  if (preview.counts.tables.length === 0) {
    return <Text className="naves-prose">{t('table.allWithheld')}</Text>;
  }
  return (
    <Stack gap="xl">
      {countsTables(preview.counts, t, language).map(({ rows, ...table }) => (
        <Box key={table.name} maw={table.columns.length === 1 ? '38rem' : '60rem'}>
          {rows === null ? (
            <Stack gap="xs">
              <Title order={3}>{table.caption}</Title>
              <Text>{t('table.withheld')}</Text>
            </Stack>
          ) : (
            <NumberTable {...table} rows={rows} />
          )}
        </Box>
      ))}
    </Stack>
  );
}
