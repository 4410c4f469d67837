import { Modal, Stack, Text } from '@mantine/core';
import type { SummaryExplanation, SummaryPreview, TableName } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { codeWords, placeWords } from '../../format/counts-tables.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';

/** A hidden number somebody asks about. */
export interface AskedNumber {
  readonly table: TableName;
  readonly code: string;
}

interface ExplainDialogProps {
  readonly preview: SummaryPreview;
  /** Null when nothing is asked. */
  readonly asked: AskedNumber | null;
  readonly onClose: () => void;
}

/** „Proč?“: what somebody could work out if this number was shown. */
export function ExplainDialog({ preview, asked, onClose }: ExplainDialogProps) {
  const { t } = useWords('summaries');
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={t('explain.title')}
      styles={{ title: { fontWeight: 700, fontSize: 'var(--mantine-font-size-lg)' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {asked !== null && <Answer preview={preview} asked={asked} />}
    </Modal>
  );
}

function Answer({ preview, asked }: { readonly preview: SummaryPreview; readonly asked: AskedNumber }) {
  const { t, language } = useWords('summaries');
  const answer = useCall('summaries.explain', {
    period: preview.period,
    correcting: preview.correction !== null,
    ...asked,
  });
  return (
    <Stack gap="sm">
      <Text fw={700}>
        {t('table.inGroup', {
          group: t(`table.${asked.table}`),
          name: codeWords(asked.table, asked.code, t, language),
        })}
      </Text>
      {answer.isPending && <Skeletons rows={2} />}
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data !== undefined && <Explanation explanation={answer.data} />}
    </Stack>
  );
}

function Explanation({ explanation }: { readonly explanation: SummaryExplanation }) {
  const { t, language } = useWords('summaries');
  return (
    <>
      <Text>{t(`explain.${explanation.why}`)}</Text>
      {'gives' in explanation && (
        <Text fw={700}>{t('explain.place', { place: placeWords(explanation.gives, t, language) })}</Text>
      )}
    </>
  );
}
