import { Alert, Button, List, Stack, Text, Title } from '@mantine/core';
import type { Release, SavedFile } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useWords } from '../../format/use-words.ts';
import type { Words } from '../../format/words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { IconCheck, IconWarning } from '../../ui/icons.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { NoteText } from './note-text.tsx';
import { StepFrame } from './step-frame.tsx';

interface SaveResultProps {
  readonly release: Release;
  /** Null when writing the file failed; `failure` then says why. */
  readonly saved: SavedFile | null;
  readonly failure: Error | null;
  readonly onAnother: () => void;
}

/** What really happened: saved, left unsaved, or failed. Never says that anything was sent. */
export function SaveResult({ release, saved, failure, onAnother }: SaveResultProps) {
  const { t } = useWords('summaries');
  const again = useCommand('summaries.saveAgain');
  const latest = again.data?.saved ?? (again.isError ? null : saved);
  const problem = again.isPending ? null : (again.error ?? (again.data === undefined ? failure : null));
  const period = formatPeriod(release.period, t);
  const file = latest?.outcome === 'saved' ? latest.name : null;
  return (
    <StepFrame
      // Another outcome is another screen: its heading takes the focus.
      key={latest?.outcome ?? 'failed'}
      heading={titleOf(latest, t)}
      entered
      actions={
        <>
          {file === null && (
            <PendingButton pending={again.isPending} onClick={() => again.mutate({ id: release.id })}>
              {t('save.again')}
            </PendingButton>
          )}
          <Button variant="default" onClick={onAnother}>
            {t('save.another')}
          </Button>
          {file !== null && (
            <PendingButton
              variant="subtle"
              pending={again.isPending}
              onClick={() => again.mutate({ id: release.id })}
            >
              {t('save.again')}
            </PendingButton>
          )}
        </>
      }
    >
      <ErrorMessage failure={problem} />
      {file === null && problem !== null && <Text>{t('save.cancelled', { period })}</Text>}
      {file === null && problem === null && (
        <Alert color="yellow" icon={<IconWarning />}>
          <Text c="black">{t('save.cancelled', { period })}</Text>
        </Alert>
      )}
      {file === null && <NoteText note={release.note} />}
      {file !== null && (
        <Stack gap="md">
          <Alert color="green" icon={<IconCheck />}>
            <Text c="black">{t('save.saved', { file })}</Text>
          </Alert>
          <NoteText note={release.note} />
          {release.correction !== null && <Text>{t('correction.saved', { period })}</Text>}
          <HowToSend release={release} file={file} />
        </Stack>
      )}
    </StepFrame>
  );
}

function titleOf(saved: SavedFile | null, t: Words): string {
  if (saved === null) return t('save.failedTitle');
  return saved.outcome === 'saved' ? t('save.savedTitle') : t('save.cancelledTitle');
}

interface HowToSendProps {
  readonly release: Release;
  readonly file: string;
}

function HowToSend({ release, file }: HowToSendProps) {
  const { t } = useWords('summaries');
  const { lagName: lag, correction } = release;
  const period = formatPeriod(release.period, t);
  return (
    <Stack gap="xs" className="naves-prose">
      <Title order={3}>{t('save.sendHeading')}</Title>
      <List type="ordered" spacing="xs">
        <List.Item>{lag === '' ? t('save.send.firstUnnamed') : t('save.send.first', { lag })}</List.Item>
        <List.Item>
          {t(correction === null ? 'save.send.second' : 'correction.send', { period, file })}
        </List.Item>
        <List.Item>{t('save.send.third')}</List.Item>
      </List>
    </Stack>
  );
}
