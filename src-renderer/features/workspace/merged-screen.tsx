import { Button, Group, List, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type MergedTable, TableName, tableNames } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { IconPrint } from '../../ui/icons.tsx';
import { Page } from '../../ui/page.tsx';
import { PaperSheet } from '../../ui/paper-sheet.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { isWithinArea, MergedPaperTable, MergedScreenTable } from './merged-table.tsx';
import { answerWords, sourcesWords, sumWords } from './merged-words.ts';
import { receivedYears } from './received-grid.ts';

/** Území: what all received summaries say together; what an obec hid stays hidden. */
export function MergedScreen() {
  const { t } = useWords('workspace');
  const received = useCall('workspace.received', {});
  const years = received.data === undefined ? [] : receivedYears(received.data.summaries);
  return (
    <Page title={t('merged.title')} lead={t('merged.lead')}>
      {received.isPending && <Skeletons rows={8} />}
      <ErrorMessage failure={received.error} onRetry={() => void received.refetch()} />
      {received.isSuccess && years.length === 0 && (
        <EmptyState
          title={t('merged.emptyTitle')}
          action={
            <Button component={Link} to="/prijate">
              {t('merged.emptyAction')}
            </Button>
          }
        >
          {t('merged.empty')}
        </EmptyState>
      )}
      {years[0] !== undefined && <Chosen years={years} newest={years[0]} />}
    </Page>
  );
}

function Chosen({ years, newest }: { readonly years: readonly number[]; readonly newest: number }) {
  const { t } = useWords('workspace');
  const [year, setYear] = useState(newest);
  const [table, setTable] = useState<TableName>('area');
  const answer = useCall('workspace.merged', { table, year }, { keepPrevious: true });
  return (
    <Stack gap="lg">
      <Group gap="lg" align="flex-end">
        <NativeSelect
          label={t('merged.year')}
          size="md"
          w="8rem"
          value={String(year)}
          data={years.map(String)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('merged.table')}
          size="md"
          w="20rem"
          value={table}
          data={tableNames.map((name) => ({ value: name, label: t(`merged.tableName.${name}`) }))}
          onChange={({ currentTarget: { value } }) => setTable(TableName.parse(value))}
        />
      </Group>
      {answer.isPending && <Skeletons rows={8} />}
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data !== undefined && <Merged merged={answer.data} year={year} />}
    </Stack>
  );
}

interface MergedProps {
  readonly merged: MergedTable;
  readonly year: number;
}

function Merged({ merged, year }: MergedProps) {
  const { t } = useWords('workspace');
  const format = useFormat();
  const session = useCall('vault.session', {});
  return (
    <Stack gap="md">
      <Answer merged={merged} />
      <Paper p="md" withBorder>
        <ScrollRegion label={t('merged.region')}>
          <MergedScreenTable merged={merged} year={year} />
        </ScrollRegion>
      </Paper>
      <Group>
        <Button variant="default" leftSection={<IconPrint />} onClick={() => window.print()}>
          {t('merged.print')}
        </Button>
      </Group>
      <Stack component="section" gap="xs" className="naves-prose">
        <Title order={2}>{t('merged.explain')}</Title>
        <Explanation />
      </Stack>
      <PaperSheet landscape>
        <Stack gap="sm">
          <Title order={1}>
            {t('merged.title')}, {year}
          </Title>
          {session.data !== undefined && (
            <Text>{t('merged.printed', { name: session.data.place.name, day: format.day(new Date()) })}</Text>
          )}
          <Answer merged={merged} />
          <MergedPaperTable merged={merged} year={year} />
          {merged.rows.some(({ code }) => isWithinArea(code)) && <Text>{t('merged.paper')}</Text>}
          <Explanation />
        </Stack>
      </PaperSheet>
    </Stack>
  );
}

/** The answer as a sentence before the table, and what stands behind it. */
function Answer({ merged }: { readonly merged: MergedTable }) {
  const { t, language } = useWords('workspace');
  return (
    <Stack gap={4}>
      <Text fw={700} size="lg">
        {answerWords(merged, t, language)}
      </Text>
      <Text>{sumWords(merged, t, language)}</Text>
      <Text c="dimmed">{sourcesWords(merged, t, language)}</Text>
    </Stack>
  );
}

const explanations = [
  'explainExact',
  'explainBelow',
  'explainRange',
  'explainLeast',
  'explainMissing',
] as const;

function Explanation() {
  const { t } = useWords('workspace');
  return (
    <List spacing={4}>
      {explanations.map((key) => (
        <List.Item key={key}>{t(`merged.${key}`)}</List.Item>
      ))}
    </List>
  );
}
