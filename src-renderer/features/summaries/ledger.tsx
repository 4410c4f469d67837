import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Period, Release, Session } from '#contract';
import { useCall, useCommand } from '../../bridge/calls.ts';
import { changeWords } from '../../format/corrections.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import type { Words } from '../../format/words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { ReleasedNumbers } from './released-numbers.tsx';

interface LedgerProps {
  /** Somebody wants to see what a correction of this period would be; absent where that is not offered. */
  readonly onCorrect?: (period: Period) => void;
}

/** Every summary that was ever prepared. None can be removed; a lost file can be saved again. */
export function Ledger({ onCorrect }: LedgerProps) {
  const { t } = useWords('summaries');
  const answer = useCall('summaries.releases', {});
  const session = useCall('vault.session', {});
  return (
    <Stack component="section" gap="sm" aria-labelledby="summaries-ledger">
      <Title order={2} id="summaries-ledger">
        {t('ledger.heading')}
      </Title>
      {answer.isPending && <Skeletons rows={3} />}
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data !== undefined && answer.data.releases.length === 0 && (
        <Text c="dimmed" className="naves-prose">
          {t('ledger.empty')}
        </Text>
      )}
      {answer.data !== undefined && answer.data.releases.length > 0 && (
        <Releases
          {...answer.data}
          people={session.data?.people ?? []}
          {...(onCorrect === undefined ? {} : { onCorrect })}
        />
      )}
    </Stack>
  );
}

interface ReleasesProps extends LedgerProps {
  readonly releases: readonly Release[];
  readonly correctable: readonly string[];
  readonly people: Session['people'];
}

function Releases({ releases, correctable, people, onCorrect }: ReleasesProps) {
  const { t, language } = useWords('summaries');
  const format = useFormat();
  const again = useCommand('summaries.saveAgain');
  const [shown, setShown] = useState<Release | null>(null);
  const newestFirst = releases.toSorted((left, right) => right.sequence - left.sequence);

  const corrected = new Set(
    releases.filter(({ correction }) => correction !== null).map(({ period }) => period),
  );
  const isReplaced = ({ period, correction }: Release) => correction === null && corrected.has(period);
  const offered = onCorrect !== undefined && correctable.length > 0;

  function nameOf(id: string): string {
    const person = people.find((candidate) => candidate.id === id);
    if (person === undefined) return t('ledger.somebody');
    return person.name ?? t(`common:role.${person.role}`);
  }

  return (
    <Paper withBorder p="md">
      <ErrorMessage failure={again.error} />
      <Text role="status">{outcomeOf(again.data?.saved, t)}</Text>
      <ScrollRegion label={t('ledger.caption')}>
        <Table captionSide="top">
          <Table.Caption ta="left">{t('ledger.caption')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('ledger.period')}</Table.Th>
              <Table.Th scope="col">{t('ledger.created')}</Table.Th>
              <Table.Th scope="col">{t('ledger.lag')}</Table.Th>
              <Table.Th scope="col">{t('ledger.by')}</Table.Th>
              <Table.Th scope="col">{t('ledger.file')}</Table.Th>
              <Table.Th scope="col">{t('ledger.action')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {newestFirst.map((release) => (
              <Table.Tr key={release.id}>
                <Table.Th scope="row" fw={500}>
                  {formatPeriod(release.period, t)}
                  {release.correction !== null && (
                    <Text size="sm">
                      {t('ledger.correction', { change: changeWords(release.correction, t, language) })}
                    </Text>
                  )}
                  {isReplaced(release) && <Text size="sm">{t('ledger.replaced')}</Text>}
                </Table.Th>
                <Table.Td>{format.day(release.createdAt)}</Table.Td>
                <Table.Td>{release.lagName === '' ? t('recipient.nameUnknown') : release.lagName}</Table.Td>
                <Table.Td>{nameOf(release.createdBy)}</Table.Td>
                <Table.Td>
                  {release.savedAt === null
                    ? t('ledger.fileNotSaved')
                    : t('ledger.fileSaved', { date: format.day(release.savedAt) })}
                </Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    {!isReplaced(release) && (
                      <Button
                        variant="subtle"
                        size="sm"
                        aria-label={t('ledger.numbersFor', { period: formatPeriod(release.period, t) })}
                        onClick={() => setShown(release)}
                      >
                        {t('ledger.numbers')}
                      </Button>
                    )}
                    <PendingButton
                      variant="default"
                      size="sm"
                      aria-label={t('ledger.againFor', { period: formatPeriod(release.period, t) })}
                      pending={again.isPending && again.variables.id === release.id}
                      onClick={() => again.mutate({ id: release.id })}
                    >
                      {t('ledger.again')}
                    </PendingButton>
                    {onCorrect !== undefined && correctable.includes(release.id) && (
                      <Button
                        variant="default"
                        size="sm"
                        aria-label={t('ledger.correctFor', { period: formatPeriod(release.period, t) })}
                        onClick={() => onCorrect(release.period)}
                      >
                        {t('ledger.correct')}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {offered && (
        <Text className="naves-prose" mt="sm">
          {t('ledger.correctHint')}
        </Text>
      )}
      <ReleasedNumbers release={shown} onClose={() => setShown(null)} />
    </Paper>
  );
}

type Saved = { outcome: 'saved'; name: string } | { outcome: 'cancelled' } | undefined;

function outcomeOf(saved: Saved, t: Words): string {
  if (saved === undefined) return '';
  return saved.outcome === 'saved' ? t('ledger.saved', { file: saved.name }) : t('ledger.cancelled');
}
