import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReceivedSummary } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { changeWords } from '../../format/corrections.ts';
import { countWords, rangeOf } from '../../format/counts.ts';
import { countsTables } from '../../format/counts-tables.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { NumberTable } from '../../ui/number-table.tsx';

interface ReceivedDetailProps {
  /** Null when no summary is open. */
  readonly summary: ReceivedSummary | null;
  readonly onClose: () => void;
}

/** One received summary with all its tables, just as the obec saved it. */
export function ReceivedDetail({ summary, onClose }: ReceivedDetailProps) {
  const { t } = useWords('workspace');
  return (
    <Modal
      opened={summary !== null}
      onClose={onClose}
      size="xl"
      styles={{ title: { fontWeight: 700, fontSize: 'var(--mantine-font-size-lg)' } }}
      closeButtonProps={{ 'aria-label': t('detail.close') }}
      title={
        summary === null
          ? ''
          : t('detail.title', {
              name: summary.municipalityName,
              period: formatPeriod(summary.period, t),
            })
      }
    >
      {summary !== null && <Detail summary={summary} />}
    </Modal>
  );
}

function Detail({ summary }: { readonly summary: ReceivedSummary }) {
  const { t, language } = useWords('workspace');
  const format = useFormat();
  const { counts } = summary;
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          { name: t('detail.total'), value: countWords(rangeOf(counts.total), t, language).text },
          ...(summary.correction === null
            ? []
            : [
                {
                  name: t('detail.correction'),
                  value: t('detail.correctionText', { change: changeWords(summary.correction, t, language) }),
                },
              ]),
          ...(summary.note === null ? [] : [{ name: t('detail.note'), value: summary.note }]),
          { name: t('detail.created'), value: format.day(summary.createdAt) },
          { name: t('detail.received'), value: format.day(summary.receivedAt) },
          {
            name: t('detail.fingerprint'),
            value: `${summary.signerFingerprint} (${t(summary.signerNew ? 'detail.notVerified' : 'detail.verified')})`,
          },
        ]}
      />
      {counts.tables.length === 0 && <Text>{t('detail.allWithheld')}</Text>}
      {counts.tables.length > 0 &&
        countsTables(counts, t, language).map(({ rows, ...table }) =>
          rows === null ? (
            <Stack key={table.name} gap="xs">
              <Title order={3}>{table.caption}</Title>
              <Text>{t('detail.withheld')}</Text>
            </Stack>
          ) : (
            <NumberTable key={table.name} {...table} rows={rows} />
          ),
        )}
      <NewKey summary={summary} />
    </Stack>
  );
}

/** An obec with a new computer has a new signing key; its next summary is then taken after a phone call. */
function NewKey({ summary }: { readonly summary: ReceivedSummary }) {
  const { t } = useWords('workspace');
  const forget = useCommand('workspace.forgetSigner');
  const [asking, setAsking] = useState(false);
  const name = summary.municipalityName;
  return (
    <>
      <Text role="status">{forget.isSuccess ? t('forget.done', { name }) : ''}</Text>
      <Group>
        <Button variant="subtle" onClick={() => setAsking(true)}>
          {t('forget.action')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t('forget.title', { name })}
        confirm={t('forget.confirm')}
        busy={forget.isPending}
        failure={forget.error}
        onConfirm={() =>
          forget.mutate({ municipality: summary.municipality }, { onSuccess: () => setAsking(false) })
        }
        onClose={() => setAsking(false)}
      >
        {t('forget.text')}
      </ConfirmDialog>
    </>
  );
}
