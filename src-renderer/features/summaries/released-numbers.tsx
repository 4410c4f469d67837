import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Release } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { IconPrint } from '../../ui/icons.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { NoteText } from './note-text.tsx';
import { PackageView } from './package-view.tsx';

interface ReleasedNumbersProps {
  /** Null when nothing is shown. */
  readonly release: Release | null;
  readonly onClose: () => void;
}

/** What is in a summary that was saved before, whatever has happened to the requests since. */
export function ReleasedNumbers({ release, onClose }: ReleasedNumbersProps) {
  const { t } = useWords('summaries');
  return (
    <Modal
      opened={release !== null}
      onClose={onClose}
      size="xl"
      title={release === null ? '' : t('ledger.numbersOf', { period: formatPeriod(release.period, t) })}
      styles={{ title: { fontWeight: 700, fontSize: 'var(--mantine-font-size-lg)' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {release !== null && <Numbers release={release} />}
    </Modal>
  );
}

function Numbers({ release: { period, note } }: { readonly release: Release }) {
  const { t } = useWords('summaries');
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
          <PackageView preview={answer.data} paper={paper} />
        </>
      )}
    </>
  );
}
