import { Alert, Anchor, Button, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditRow, Session } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { IconBack, IconCheck, IconWarning } from '../../ui/icons.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { kindWords, whoWords } from './journal-words.ts';

const pageSize = 50;

/** Žurnál: who changed what and when, newest first, and whether the entries still follow one another. */
export function JournalScreen() {
  const { t } = useWords('journal');
  const [offset, setOffset] = useState(0);
  const answer = useCall('audit.list', { page: { offset, limit: pageSize } }, { keepPrevious: true });
  const session = useCall('vault.session', {});
  const journal = answer.data;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      back={
        <Anchor component={Link} to="/nastaveni" display="inline-flex" w="fit-content">
          <IconBack /> {t('settings:title')}
        </Anchor>
      }
    >
      {answer.isPending && <Skeletons rows={10} />}
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {journal !== undefined && <Intact intact={journal.intact} />}
      {journal?.total === 0 && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      {journal !== undefined && journal.total > 0 && (
        <Stack gap="md">
          <Entries rows={journal.rows} session={session.data} />
          <Pages offset={offset} total={journal.total} onOffset={setOffset} />
        </Stack>
      )}
    </Page>
  );
}

function Intact({ intact }: { readonly intact: boolean }) {
  const { t } = useWords('journal');
  if (intact) {
    return (
      <Group gap="xs" wrap="nowrap">
        <IconCheck />
        <Text>{t('intact')}</Text>
      </Group>
    );
  }
  return (
    <Alert role="alert" color="red" icon={<IconWarning />} title={t('brokenTitle')}>
      <Text c="black">{t('broken')}</Text>
    </Alert>
  );
}

interface EntriesProps {
  readonly rows: readonly AuditRow[];
  readonly session: Session | undefined;
}

function Entries({ rows, session }: EntriesProps) {
  const { t } = useWords('journal');
  const { i18n } = useTranslation();
  const format = useFormat();
  return (
    <Paper withBorder p="md">
      <Table captionSide="top" verticalSpacing={8}>
        <Table.Caption ta="left">{t('caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('when')}</Table.Th>
            <Table.Th scope="col">{t('who')}</Table.Th>
            <Table.Th scope="col">{t('what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.sequence}>
              <Table.Td>{format.moment(row.at)}</Table.Td>
              <Table.Td>{whoWords(row.person, session, t)}</Table.Td>
              <Table.Td>{kindWords(row.kind, t, (key) => i18n.exists(key))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

interface PagesProps {
  readonly offset: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
}

function Pages({ offset, total, onOffset }: PagesProps) {
  const { t } = useWords('journal');
  const format = useFormat();
  if (total <= pageSize) return null;
  const last = Math.min(offset + pageSize, total);
  return (
    <Group component="nav" aria-label={t('pages')} justify="space-between">
      <Button
        variant="default"
        disabled={offset === 0}
        onClick={() => onOffset(Math.max(0, offset - pageSize))}
      >
        {t('newer')}
      </Button>
      <Text role="status">
        {t('position', {
          from: format.number(offset + 1),
          to: format.number(last),
          total: format.number(total),
        })}
      </Text>
      <Button variant="default" disabled={last >= total} onClick={() => onOffset(offset + pageSize)}>
        {t('older')}
      </Button>
    </Group>
  );
}
