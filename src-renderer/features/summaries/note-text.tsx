import { Stack, Text } from '@mantine/core';
import { useWords } from '../../format/use-words.ts';

/** A note that left with its summary, read-only; nothing when there is none. Papers for others do not print it. */
export function NoteText({ note }: { readonly note: string | null }) {
  const { t } = useWords('summaries');
  if (note === null) return null;
  return (
    <Stack gap={0} className="naves-prose naves-screen-only">
      <Text fw={500}>{t('note.label')}</Text>
      <Text style={{ overflowWrap: 'anywhere' }}>{note}</Text>
    </Stack>
  );
}
