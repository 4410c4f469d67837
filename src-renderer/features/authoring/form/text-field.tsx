import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing } from './editing.ts';
import { useRowTools } from './rows.tsx';

interface TextFieldProps {
  /** The place findings name: `steps/zadost/text`. */
  readonly place: string;
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** One short line without references: a name of a source, an address. */
  readonly plain?: boolean;
  readonly disabled?: boolean;
  /** Several paragraphs. */
  readonly long?: boolean;
  /** Draws the buttons of its row too. */
  readonly tools?: boolean;
}

/** A text of the pack. References are put in at the caret; what is wrong stands under it. */
export function TextField(props: TextFieldProps) {
  const { place, label, description, value, onChange } = props;
  const { plain = false, disabled = false, long = false, tools = false } = props;
  const { t } = useTranslation('authoring');
  const { wrong, insertInto } = useEditing();
  const rowTools = useRowTools();
  const box = useRef<HTMLTextAreaElement>(null);
  const shared = {
    'data-place': place,
    label,
    description,
    value,
    disabled,
    error: wrong.get(place),
    autoComplete: 'off',
  };
  if (plain) return <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />;
  return (
    <div>
      <Textarea
        {...shared}
        ref={box}
        autosize
        minRows={long ? 3 : 1}
        maxRows={14}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap={4}>
        {insertInto !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('insert.into', { field: label })}
            onClick={() => {
              if (box.current !== null) insertInto({ box: box.current, label, change: onChange });
            }}
          >
            {t('insert.open')}
          </Button>
        )}
        {tools && rowTools}
      </Group>
    </div>
  );
}
