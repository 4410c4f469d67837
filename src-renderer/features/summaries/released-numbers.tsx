import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useCall } from '../../bridge/calls.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import type { Words } from '../../format/words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { IconPrint } from '../../ui/icons.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import type { LedgerLine } from './ledger-lines.ts';
import { NoteText } from './note-text.tsx';
import { PackageView } from './package-view.tsx';

interface ReleasedNumbersProps {
  /** Null when nothing is shown. */
  readonly line: LedgerLine | null;
  readonly onClose: () => void;
}

/** What is in a summary that was saved before, whatever has happened to the requests since. */
export function ReleasedNumbers({ line, onClose }: ReleasedNumbersProps) {
  const { t } = useWords('summaries');
  return (
    <Modal
      opened={line !== null}
      onClose={onClose}
      size="xl"
      title={line === null ? '' : titleOf(line, t)}
      styles={{ title: { fontWeight: 700, fontSize: 'var(--mantine-font-size-lg)' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {line !== null && <Numbers line={line} />}
    </Modal>
  );
}

function titleOf({ release, replaces }: LedgerLine, t: Words): string {
  const period = formatPeriod(release.period, t);
  return t(replaces === null ? 'ledger.numbersOf' : 'correction.numbersOf', { period });
}

function Numbers({ line: { release, replaces } }: { readonly line: LedgerLine }) {
  const { t } = useWords('summaries');
  const format = useFormat();
  const { period, note } = release;
  const own = format.day(release.createdAt);
  const date = replaces === null ? null : format.day(replaces.createdAt);
  const corrected =
    date === null ? null : t(own === date ? 'correction.paperSameDay' : 'correction.paper', { own, date });
  const answer = useCall('summaries.preview', { period });
  const [paper, setPaper] = useState<'council' | 'need'>('council');
  function print(chosen: typeof paper) {
    // The sheet is drawn at the moment of printing and must know by then which one it is.
    flushSync(() => setPaper(chosen));
    window.print();
  }
  return (
    <>
      {answer.isPending && <Skeletons rows={10} height={32} />}
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data !== undefined && (
        <>
          <Group mb="md">
            <Button variant="default" leftSection={<IconPrint />} onClick={() => print('council')}>
              {t('council.print')}
            </Button>
            <Button variant="default" leftSection={<IconPrint />} onClick={() => print('need')}>
              {t('need.print')}
            </Button>
          </Group>
          <NoteText note={note} />
          <PackageView
            preview={answer.data}
            paper={paper}
            corrected={corrected}
            note={corrected !== null && <Text className="naves-prose">{t('correction.papers')}</Text>}
          />
        </>
      )}
    </>
  );
}
