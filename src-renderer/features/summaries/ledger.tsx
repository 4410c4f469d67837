import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Period, Release, Session } from '#contract';
import { useCall, useCommand } from '../../bridge/calls.ts';
import { useWords } from '../../format/use-words.ts';
import type { Words } from '../../format/words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { type LedgerLine, ledgerLines } from './ledger-lines.ts';
import { LedgerRow } from './ledger-row.tsx';
import { ReleasedNumbers } from './released-numbers.tsx';

interface LedgerProps {
  /** Somebody wants to see what a correction of this period would be; absent where that is not offered. */
  readonly onCorrect?: (period: Period) => void;
  /** True when the person came back to it: the heading then takes the focus. */
  readonly entered?: boolean;
}

/** Every summary that was ever prepared. None can be removed; a lost file can be saved again. */
export function Ledger({ onCorrect, entered = false }: LedgerProps) {
  const { t } = useWords('summaries');
  const answer = useCall('summaries.releases', {});
  const session = useCall('vault.session', {});
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (entered) title.current?.focus();
  }, [entered]);
  return (
    <Stack component="section" gap="sm" aria-labelledby="summaries-ledger">
      <Title order={2} id="summaries-ledger" ref={title} tabIndex={-1} className="naves-heading">
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

interface ReleasesProps {
  readonly releases: readonly Release[];
  readonly correctable: readonly string[];
  readonly people: Session['people'];
  readonly onCorrect?: (period: Period) => void;
}

function Releases({ releases, correctable, people, onCorrect }: ReleasesProps) {
  const { t } = useWords('summaries');
  const again = useCommand('summaries.saveAgain');
  const [shown, setShown] = useState<LedgerLine | null>(null);
  const headings = ['period', 'created', 'lag', 'by', 'file', 'action'] as const;

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
              {headings.map((heading) => (
                <Table.Th key={heading} scope="col">
                  {t(`ledger.${heading}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ledgerLines(releases, correctable).map((line) => (
              <LedgerRow
                key={line.release.id}
                line={line}
                by={nameOf(line.release.createdBy)}
                saving={again.isPending && again.variables.id === line.release.id}
                onNumbers={() => setShown(line)}
                onAgain={() => again.mutate({ id: line.release.id })}
                {...(onCorrect === undefined ? {} : { onCorrect })}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {onCorrect !== undefined && correctable.length > 0 && (
        <Text className="naves-prose" mt="sm">
          {t('ledger.correctHint')}
        </Text>
      )}
      <ReleasedNumbers line={shown} onClose={() => setShown(null)} />
    </Paper>
  );
}

type Saved = { outcome: 'saved'; name: string } | { outcome: 'cancelled' } | undefined;

function outcomeOf(saved: Saved, t: Words): string {
  if (saved === undefined) return '';
  return saved.outcome === 'saved' ? t('ledger.saved', { file: saved.name }) : t('ledger.cancelled');
}
