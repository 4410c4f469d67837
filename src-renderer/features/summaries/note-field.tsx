import { Box, Button, Group, Stack, Text, Textarea, VisuallyHidden } from '@mantine/core';
import { type Ref, useEffect, useRef } from 'react';
import { longestNote } from '#contract';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { IconWarning } from '../../ui/icons.tsx';
import { charactersLeft, type TypedNote } from './use-note.ts';

/** Somebody may paste a page; what is over is told and not cut off. */
const mostTyped = 10 * longestNote;

interface NoteFieldProps {
  readonly note: TypedNote;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
}

/** A note for the LAG, off until it is asked for; what is found in it stands beside it while it is typed. */
export function NoteField({ note, fieldRef }: NoteFieldProps) {
  const { t } = useWords('summaries');
  const opener = useRef<HTMLButtonElement>(null);
  const removed = useRef(false);
  useEffect(() => {
    if (!note.open && removed.current) opener.current?.focus();
    removed.current = false;
  }, [note.open]);
  if (!note.open) {
    return (
      <Group>
        <Button ref={opener} variant="subtle" onClick={note.begin}>
          {t('note.add')}
        </Button>
      </Group>
    );
  }
  return (
    <Stack gap="xs">
      <Field note={note} fieldRef={fieldRef} />
      <Group>
        <Button
          variant="subtle"
          onClick={() => {
            removed.current = true;
            note.remove();
          }}
        >
          {t('note.remove')}
        </Button>
      </Group>
    </Stack>
  );
}

function Field({ note, fieldRef }: NoteFieldProps) {
  const { t } = useWords('summaries');
  const format = useFormat();
  const left = charactersLeft(note.text);
  const value = format.number(Math.abs(left));
  const blocked = (note.check?.blocked ?? []).map((code) => t(`note.blocked.${code}`, { most: longestNote }));
  const warnings = (note.check?.warnings ?? []).map((code) => t(`note.warning.${code}`));
  return (
    <>
      <Textarea
        ref={fieldRef}
        label={t('note.label')}
        // Below the field, so that the field never moves under the hands of who types.
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={
          <>
            {t('note.hint', { most: longestNote })}{' '}
            {t(left < 0 ? 'note.over' : 'note.left', { count: Math.abs(left), value })}
            <Found sentences={warnings} color="black" />
          </>
        }
        error={blocked.length > 0 && <Found sentences={blocked} color="inherit" />}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={mostTyped}
        maw="40rem"
        value={note.text}
        onChange={(event) => note.type(event.currentTarget.value)}
      />
      <VisuallyHidden role="status">{[...blocked, ...warnings].join(' ')}</VisuallyHidden>
    </>
  );
}

interface FoundProps {
  readonly sentences: readonly string[];
  readonly color: string;
}

function Found({ sentences, color }: FoundProps) {
  return sentences.map((sentence) => (
    <Text span key={sentence} c={color} mt={4} style={{ display: 'flex', gap: 8 }}>
      <Box component="span" mt={2}>
        <IconWarning size={16} />
      </Box>
      {sentence}
    </Text>
  ));
}
