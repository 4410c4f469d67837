import { Badge, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import type { RefObject } from 'react';
import { CallFailure } from '../../bridge/calls.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useWords } from '../../format/use-words.ts';
import { useErrorSentence } from '../../ui/error-message.tsx';
import { openedWords } from './opened-words.ts';
import type { FileOutcome } from './opening.ts';

interface OpenedResultsProps {
  readonly files: readonly FileOutcome[];
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onDismiss: () => void;
}

const colours = {
  received: 'green',
  duplicate: 'gray',
  replaced: 'green',
  superseded: 'gray',
  refused: 'red',
  unread: 'gray',
} as const;

/**
 * What happened to each chosen file, one sentence each, in the order of choosing; only the refused ones come first,
 * they need something done.
 */
export function OpenedResults({ files, headingRef, onDismiss }: OpenedResultsProps) {
  const { t, language } = useWords('workspace');
  const refusedFirst = files.toSorted(
    (left, right) => Number(right.outcome === 'refused') - Number(left.outcome === 'refused'),
  );
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="workspace-results">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} id="workspace-results" ref={headingRef} tabIndex={-1} className="naves-heading">
            {t('results.heading')}
          </Title>
          <Button variant="subtle" onClick={onDismiss}>
            {t('results.dismiss')}
          </Button>
        </Group>
        <Text fw={700}>{openedWords(files, t, language)}</Text>
        {files.some(({ outcome }) => outcome === 'unread') && (
          <Text className="naves-prose">{t('results.unreadNote')}</Text>
        )}
        <List listStyleType="none" spacing="xs">
          {refusedFirst.map((file, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name, and the list never changes
            <List.Item key={position}>
              <Result file={file} />
            </List.Item>
          ))}
        </List>
      </Stack>
    </Paper>
  );
}

function Result({ file }: { readonly file: FileOutcome }) {
  const { t } = useWords('workspace');
  const words = useResultWords(file);
  return (
    <Group gap="xs" align="baseline" wrap="nowrap">
      <Badge variant="light" color={colours[file.outcome]} tt="none" miw="6rem" style={{ flex: 'none' }}>
        {t(`results.outcome.${file.outcome}`)}
      </Badge>
      <Text style={{ overflowWrap: 'anywhere' }}>
        <Text span c="dimmed">
          {file.file}:{' '}
        </Text>
        {words}
        {file.outcome === 'refused' &&
          file.code === 'summary-signer-changed' &&
          ` ${t('results.signerChanged', { action: t('forget.action') })}`}
      </Text>
    </Group>
  );
}

function useResultWords(file: FileOutcome): string {
  const { t } = useWords('workspace');
  const sentence = useErrorSentence();
  switch (file.outcome) {
    case 'refused':
      return sentence(new CallFailure({ code: file.code, params: file.params }));
    case 'unread':
      return t('results.unreadFile');
    default:
      return t(`results.${file.outcome}File`, {
        name: file.summary.municipalityName,
        period: formatPeriod(file.summary.period, t),
      });
  }
}
