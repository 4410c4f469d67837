import { Button, Group, Table, Text } from '@mantine/core';
import type { Period } from '#contract';
import { changeWords } from '../../format/corrections.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { PendingButton } from '../../ui/pending-button.tsx';
import type { LedgerLine } from './ledger-lines.ts';

interface LedgerRowProps {
  readonly line: LedgerLine;
  /** Who prepared it. */
  readonly by: string;
  readonly saving: boolean;
  readonly onNumbers: () => void;
  readonly onAgain: () => void;
  readonly onCorrect?: (period: Period) => void;
}

/** One summary that was prepared, and what can be done with it. Of a corrected one the numbers do not hold any more. */
export function LedgerRow({ line, by, saving, onNumbers, onAgain, onCorrect }: LedgerRowProps) {
  const { t, language } = useWords('summaries');
  const format = useFormat();
  const { release, replacedBy } = line;
  const period = formatPeriod(release.period, t);
  const kind = replacedBy !== null ? 'replaced' : release.correction === null ? 'first' : 'correction';
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {period}
        {release.correction !== null && (
          <Text size="sm">
            {t('ledger.correction', { change: changeWords(release.correction, t, language) })}
          </Text>
        )}
        {replacedBy !== null && (
          <Text size="sm">{t('ledger.replaced', { date: format.day(replacedBy.createdAt) })}</Text>
        )}
      </Table.Th>
      <Table.Td>{format.day(release.createdAt)}</Table.Td>
      <Table.Td>{release.lagName === '' ? t('recipient.nameUnknown') : release.lagName}</Table.Td>
      <Table.Td>{by}</Table.Td>
      <Table.Td>
        {release.savedAt === null
          ? t('ledger.fileNotSaved')
          : t('ledger.fileSaved', { date: format.day(release.savedAt) })}
      </Table.Td>
      <Table.Td>
        <Group gap="xs">
          {replacedBy === null && (
            <Button
              variant="subtle"
              size="sm"
              aria-label={t(`ledger.numbersFor.${kind}`, { period })}
              onClick={onNumbers}
            >
              {t('ledger.numbers')}
            </Button>
          )}
          <PendingButton
            variant="default"
            size="sm"
            aria-label={t(`ledger.againFor.${kind}`, { period })}
            pending={saving}
            onClick={onAgain}
          >
            {t('ledger.again')}
          </PendingButton>
          {onCorrect !== undefined && line.correctable && (
            <Button
              variant="default"
              size="sm"
              aria-label={t('ledger.correctFor', { period })}
              onClick={() => onCorrect(release.period)}
            >
              {t('ledger.correct')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
