import { Stack, Text, Title } from '@mantine/core';
import { outcomeClasses, type SummaryPreview } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { countsTables } from '../../format/counts-tables.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { NumberTable } from '../../ui/number-table.tsx';

const reasons: readonly string[] = ['nothing-fits', ...outcomeClasses['nothing-fits']];

interface NeedPaperProps {
  readonly preview: SummaryPreview;
  /** What is said of the earlier numbers that these take the place of; null when there are none. */
  readonly corrected: string | null;
}

/**
 * Proof of need: how often no help could be found and why, for whoever plans services. Numbers of a saved summary
 * and no others, so that nothing can be subtracted from what the LAG has.
 */
export function NeedPaper({ preview, corrected }: NeedPaperProps) {
  const { t, language } = useWords('summaries');
  const format = useFormat();
  const session = useCall('vault.session', {});
  const outcome = countsTables(preview.counts, t, language).find(({ name }) => name === 'outcome');
  const rows = outcome?.rows?.filter(({ key }) => reasons.includes(key)) ?? [];
  return (
    <Stack gap="sm">
      <Title order={1}>{t('need.heading', { period: formatPeriod(preview.period, t) })}</Title>
      {session.data !== undefined && (
        <Text>{t('council.printed', { name: session.data.place.name, day: format.day(new Date()) })}</Text>
      )}
      {corrected !== null && <Text fw={700}>{corrected}</Text>}
      <Text>{t('need.lead')}</Text>
      {outcome === undefined || rows.length === 0 ? (
        <Text>{t('need.none')}</Text>
      ) : (
        <NumberTable
          caption={t('need.caption')}
          nameHeading={t('need.reason')}
          columns={outcome.columns}
          rows={rows}
          total={{ ...outcome.total, name: t('need.all') }}
          note={outcome.note}
        />
      )}
      <Text>
        {t(preview.tally.correction === 0 ? 'need.how' : 'correction.needHow')} {t('preview.case')}
      </Text>
    </Stack>
  );
}
