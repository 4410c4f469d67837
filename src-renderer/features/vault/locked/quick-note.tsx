import { Button, Group, Kbd, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { DangerStrip } from '../../../ui/danger-strip.tsx';
import { takeOverEarlyBox } from '../../../ui/early-box.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconCheck, IconLock } from '../../../ui/icons.tsx';
import { sealNote, typeNote, useNoteText } from './note-text.ts';

const details = ['who', 'phone', 'where'] as const;

interface QuickNoteProps {
  /** How tall the box is, in lines. */
  readonly lines: number;
  /** What will become of the note. */
  readonly hint: string;
}

/**
 * One box: what happened? Enter seals it into the vault, locked or not; Shift+Enter starts a new line. What
 * is being typed is sealed as a draft all the time.
 */
export function QuickNote({ lines, hint }: QuickNoteProps) {
  const { t } = useTranslation('vault');
  const format = useFormat();
  const { note, kept } = useNoteText();
  const [shown, setShown] = useState<ReadonlySet<string>>(
    () => new Set(details.filter((detail) => note[detail] !== '')),
  );
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const today = useCall('notes.today', {});
  const seal = useMutation({
    mutationFn: sealNote,
    onSuccess: () => {
      void today.refetch();
      setShown(new Set());
      box.current?.focus();
    },
  });

  // What was typed before this screen was loaded moves here, caret and all; an Enter pressed there counts.
  const { mutate } = seal;
  useLayoutEffect(() => {
    const early = takeOverEarlyBox();
    if (early === null) return;
    typeNote({ text: early.text });
    queueMicrotask(() => {
      box.current?.setSelectionRange(early.selectionStart, early.selectionEnd);
      if (early.entered && early.text.trim() !== '') mutate();
    });
  }, [mutate]);

  function submit() {
    if (note.text.trim() === '') {
      setMissing(true);
      box.current?.focus();
      return;
    }
    if (!seal.isPending) seal.mutate();
  }

  function press(event: KeyboardEvent) {
    // Enter also confirms a word suggested by the keyboard (IME); that is not the end of the note.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  }

  const times = (today.data?.sealedAt ?? []).map((moment) => format.time(moment));
  return (
    <Stack gap="md">
      <Textarea
        ref={box}
        label={t('note.question')}
        styles={{
          label: { fontSize: '1.375rem', fontWeight: 700, marginBottom: 8 },
          input: { fontSize: '1.125rem' },
        }}
        description={t('note.keys')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={lines}
        maxRows={14}
        maxLength={20_000}
        autoFocus
        data-autofocus
        value={note.text}
        error={missing ? t('note.missing') : undefined}
        onChange={(event) => {
          setMissing(false);
          typeNote({ text: event.currentTarget.value });
        }}
        onKeyDown={press}
      />
      <Group align="flex-end" gap="sm">
        {details.map((detail) =>
          shown.has(detail) ? (
            <TextInput
              key={detail}
              label={t(`note.${detail}`)}
              autoFocus={note[detail] === ''}
              autoComplete="off"
              type={detail === 'phone' ? 'tel' : 'text'}
              maxLength={300}
              flex="1 1 12rem"
              value={note[detail]}
              onChange={(event) => typeNote({ [detail]: event.currentTarget.value })}
              onKeyDown={press}
            />
          ) : (
            <Button
              key={detail}
              variant="subtle"
              px="xs"
              aria-label={t('note.add', { detail: t(`note.${detail}`) })}
              onClick={() => setShown(new Set([...shown, detail]))}
            >
              + {t(`note.${detail}`).toLocaleLowerCase()}
            </Button>
          ),
        )}
      </Group>
      <ErrorMessage failure={seal.error} />
      <Group justify="space-between" align="center">
        <Group gap="xs" c="dimmed" wrap="nowrap" flex="1 1 16rem">
          <IconLock size={18} />
          <Text size="sm">{note.text !== '' && kept ? t('note.kept') : hint}</Text>
        </Group>
        <Button size="lg" loading={seal.isPending} onClick={submit} rightSection={<Kbd size="sm">Enter</Kbd>}>
          {t('note.write')}
        </Button>
      </Group>
      <div role="status" aria-live="polite">
        {seal.data !== undefined && note.text === '' && (
          <Group gap="xs" c="green.7" wrap="nowrap">
            <IconCheck />
            <Text fw={500}>{t('note.written', { time: format.time(seal.data) })}</Text>
          </Group>
        )}
      </div>
      <DangerStrip />
      {times.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('note.today', { times: times.join(', ') })}
        </Text>
      )}
    </Stack>
  );
}
