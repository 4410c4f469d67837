import { Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import type { EntryFields, EntryProblems } from './entry-form.ts';
import { useWords } from './use-words.ts';

interface EntryFieldsFormProps {
  readonly fields: EntryFields;
  readonly problems: EntryProblems;
  readonly label: string;
  readonly placeholder?: string;
  readonly textRef?: Ref<HTMLTextAreaElement>;
  readonly onChange: (name: keyof EntryFields, value: string) => void;
  /** Enter in the text or in the minutes. */
  readonly onSubmit: () => void;
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

/** Text, day and minutes of an entry. Enter saves, Shift+Enter makes a new line. */
export function EntryFieldsForm(props: EntryFieldsFormProps) {
  const { t } = useWords();
  const { fields, problems, onChange, onSubmit, onEscape } = props;

  function press(event: React.KeyboardEvent) {
    // While letters are being composed (dead keys, other scripts), Enter belongs to the composing.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onSubmit();
    }
    if (event.key === 'Escape' && onEscape !== undefined) onEscape();
  }

  return (
    <Stack gap="xs">
      <Textarea
        ref={props.textRef ?? null}
        label={props.label}
        placeholder={props.placeholder ?? ''}
        description={t('timeline.keys')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={14}
        maxLength={20_000}
        value={fields.text}
        error={problems.text === undefined ? undefined : t(`problem.${problems.text}`)}
        onChange={(event) => onChange('text', event.currentTarget.value)}
        onKeyDown={press}
      />
      <Group gap="sm" align="flex-end">
        <DayInput
          label={t('timeline.day')}
          w="9rem"
          value={fields.day}
          error={problems.day === undefined ? undefined : t(`problem.${problems.day}`)}
          onChange={(day) => onChange('day', day ?? '')}
        />
        <TextInput
          label={t('timeline.minutes')}
          placeholder={t('timeline.minutesHint')}
          w="8rem"
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          value={fields.minutes}
          error={problems.minutes === undefined ? undefined : t(`problem.${problems.minutes}`)}
          onChange={(event) => onChange('minutes', event.currentTarget.value)}
          onKeyDown={press}
        />
        {props.children}
      </Group>
    </Stack>
  );
}
