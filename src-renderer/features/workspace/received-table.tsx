import { Anchor, Group, NativeSelect, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Period, ReceivedSummary } from '#contract';
import { dayOf } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { IconCheck } from '../../ui/icons.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { type GridCell, type ReceivedGrid, receivedGrid, receivedYears } from './received-grid.ts';

interface ReceivedTableProps {
  readonly summaries: readonly ReceivedSummary[];
  readonly onOpen: (summary: ReceivedSummary) => void;
}

/** Who sent what: obce down, periods across, one year at a time. */
export function ReceivedTable({ summaries, onOpen }: ReceivedTableProps) {
  const { t, language } = useWords('workspace');
  const today = dayOf(new Date());
  const years = receivedYears(summaries);
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen ?? years[0] ?? Number(today.slice(0, 4));
  const grid = receivedGrid(summaries, year, today.slice(0, 7), language);
  const counted = (key: string, count: number) =>
    t(key, { count, year, value: formatNumber(count, language) });
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="workspace-grid">
      <Stack gap="sm">
        <Title order={2} id="workspace-grid">
          {t('received.grid.heading')}
        </Title>
        {years.length > 1 && (
          <NativeSelect
            label={t('received.grid.year')}
            size="md"
            w="10rem"
            value={String(year)}
            data={years.map(String)}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          />
        )}
        <Text>
          {counted('received.grid.received', grid.received)}{' '}
          {grid.missing === 0
            ? t('received.grid.missingNone')
            : counted('received.grid.missing', grid.missing)}
        </Text>
        <ScrollRegion label={t('received.grid.region')}>
          <Grid grid={grid} year={year} onOpen={onOpen} />
        </ScrollRegion>
        <Text c="dimmed" size="sm" className="naves-prose">
          {t('received.grid.note')}
        </Text>
      </Stack>
    </Paper>
  );
}

const nameColumn = {
  position: 'sticky',
  left: 0,
  background: 'var(--mantine-color-body)',
  minWidth: '10rem',
} as const;

interface GridProps {
  readonly grid: ReceivedGrid;
  readonly year: number;
  readonly onOpen: (summary: ReceivedSummary) => void;
}

function Grid({ grid, year, onOpen }: GridProps) {
  const { t } = useWords('workspace');
  return (
    <Table captionSide="top" verticalSpacing={6}>
      <Table.Caption ta="left">{t('received.grid.caption', { year })}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" style={nameColumn}>
            {t('received.grid.municipality')}
          </Table.Th>
          {grid.periods.map((period) => (
            <Table.Th scope="col" key={period}>
              {formatPeriod(period, t)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {grid.rows.map((row) => (
          <Table.Tr key={row.municipality}>
            <Table.Th scope="row" fw={500} style={nameColumn}>
              {row.name}
            </Table.Th>
            {grid.periods.map((period, position) => (
              <Table.Td key={period}>
                <Place
                  cell={row.cells[position] ?? { state: 'elsewhere' }}
                  period={period}
                  name={row.name}
                  onOpen={onOpen}
                />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface PlaceProps {
  readonly cell: GridCell;
  readonly period: Period;
  readonly name: string;
  readonly onOpen: (summary: ReceivedSummary) => void;
}

function Place({ cell, period, name, onOpen }: PlaceProps) {
  const { t } = useWords('workspace');
  const format = useFormat();
  const word = t(`received.grid.state.${cell.state}`);
  if (cell.state !== 'received') {
    return (
      <Text size="sm" {...(cell.state === 'missing' ? { fw: 700 } : { c: 'dimmed' })}>
        {word}
      </Text>
    );
  }
  const { summary } = cell;
  const corrected = summary.correction !== null;
  const label = t(corrected ? 'received.grid.openCorrected' : 'received.grid.open', {
    name,
    period: formatPeriod(period, t),
    day: format.day(summary.receivedAt),
  });
  return (
    <Anchor component="button" type="button" size="sm" aria-label={label} onClick={() => onOpen(summary)}>
      <Group component="span" gap={4} wrap="nowrap">
        <IconCheck size={14} />
        {corrected ? t('received.grid.state.corrected') : word}
      </Group>
    </Anchor>
  );
}
