import { Box, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { SummaryPreview } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { countsTables } from '../../format/counts-tables.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { NumberTable } from '../../ui/number-table.tsx';
import { PaperSheet } from '../../ui/paper-sheet.tsx';
import { type AskedNumber, ExplainDialog } from './explain-dialog.tsx';
import { HiddenExplanation, HiddenWords } from './hidden-explanation.tsx';
import { NeedPaper } from './need-paper.tsx';
import { NeighbourTest } from './neighbour-test.tsx';
import { previewLine } from './preview-line.ts';

interface PackageViewProps {
  readonly preview: SummaryPreview;
  /** What a printer gets: all numbers for the council, or those of help that could not be found. */
  readonly paper?: 'council' | 'need';
  /** What is said right below the line on top. */
  readonly note?: ReactNode;
  /** What the papers say of the earlier numbers that these take the place of; null when there are none. */
  readonly corrected?: string | null;
}

/**
 * The numbers of a package as tables on the screen. Only those of a saved summary can be printed: numbers that may
 * still change could be subtracted from the printed ones.
 */
export function PackageView({ preview, paper = 'council', note, corrected = null }: PackageViewProps) {
  const { t, language } = useWords('summaries');
  const line = previewLine(preview, t, language);
  return (
    <Stack gap="md">
      <Text fw={700} size="lg">
        {line}
      </Text>
      {note}
      <Text className="naves-prose">
        {t(contentKey(preview, corrected !== null))} {t('preview.case')}
      </Text>
      <AskedTables preview={preview} />
      <HiddenExplanation preview={preview} />
      <NeighbourTest preview={preview} />
      <PaperSheet>
        {preview.releaseId === null && <Text>{t('preview.notYet')}</Text>}
        {preview.releaseId !== null && paper === 'council' && (
          <CouncilPaper preview={preview} line={line} corrected={corrected} />
        )}
        {preview.releaseId !== null && paper === 'need' && (
          <NeedPaper preview={preview} corrected={corrected} />
        )}
      </PaperSheet>
    </Stack>
  );
}

/** What is in the file besides numbers, before it is saved and after. */
function contentKey({ releaseId, correction }: SummaryPreview, corrected: boolean): string {
  if (releaseId !== null) return corrected ? 'correction.inFile' : 'preview.inFile';
  return correction === null ? 'preview.leaves' : 'correction.leaves';
}

interface CouncilPaperProps {
  readonly preview: SummaryPreview;
  readonly line: string;
  readonly corrected: string | null;
}

function CouncilPaper({ preview, line, corrected }: CouncilPaperProps) {
  const { t } = useWords('summaries');
  const format = useFormat();
  const session = useCall('vault.session', {});
  return (
    <Stack gap="sm">
      <Title order={1}>{t('council.heading', { period: formatPeriod(preview.period, t) })}</Title>
      {session.data !== undefined && (
        <Text>{t('council.printed', { name: session.data.place.name, day: format.day(new Date()) })}</Text>
      )}
      <Text fw={700}>{line}</Text>
      {corrected !== null && <Text fw={700}>{corrected}</Text>}
      <Text>
        {t('council.same')} {t('preview.case')}
      </Text>
      <Tables preview={preview} />
      <Title order={2}>{t('why.heading')}</Title>
      <HiddenWords preview={preview} />
    </Stack>
  );
}

/** On the screen a hidden number can be asked about; of a saved summary its cases may have changed since. */
function AskedTables({ preview }: { readonly preview: SummaryPreview }) {
  const { t } = useWords('summaries');
  const [asked, setAsked] = useState<AskedNumber | null>(null);
  if (preview.releaseId !== null || preview.counts.tables.length === 0) return <Tables preview={preview} />;
  return (
    <>
      <Text className="naves-prose">{t('explain.hint')}</Text>
      <Tables preview={preview} onAsk={setAsked} />
      <ExplainDialog preview={preview} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

interface TablesProps {
  readonly preview: SummaryPreview;
  readonly onAsk?: (asked: AskedNumber) => void;
}

function Tables({ preview, onAsk }: TablesProps) {
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
            <NumberTable
              {...table}
              rows={rows}
              {...(onAsk === undefined
                ? {}
                : {
                    why: {
                      label: t('explain.ask'),
                      onAsk: (row, column) =>
                        onAsk({ table: table.name, code: column === 'all' ? row : `${column}.${row}` }),
                    },
                  })}
            />
          )}
        </Box>
      ))}
    </Stack>
  );
}
