import { Button, Group, Stack, Text } from '@mantine/core';
import type { Period } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { useWords } from '../../format/use-words.ts';
import { NoteText } from './note-text.tsx';

interface ReplacedNoteProps {
  readonly period: Period;
  readonly onKeep: (note: string) => void;
}

/** The note of the summary that is corrected goes with it, unless it is written again; nothing when there was none. */
export function ReplacedNote({ period, onKeep }: ReplacedNoteProps) {
  const { t } = useWords('summaries');
  const answer = useCall('summaries.releases', {});
  const replaced = answer.data?.releases.find((release) => {
    return release.period === period && release.correction === null;
  });
  const note = replaced?.note ?? null;
  if (note === null) return null;
  return (
    <Stack gap="xs" className="naves-prose">
      <Text>{t('correction.noteGoes')}</Text>
      <NoteText note={note} />
      <Group>
        <Button variant="default" size="sm" onClick={() => onKeep(note)}>
          {t('correction.noteKeep')}
        </Button>
      </Group>
    </Stack>
  );
}
