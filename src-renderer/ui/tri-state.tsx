import { Checkbox, Group, Input, Stack } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

/** `null` was not filled in, `'unknown'` is an honest "neví se", otherwise the value. */
export type Known<Value> = Value | 'unknown' | null;

interface TriStateProps<Value> {
  readonly label: string;
  readonly description?: string;
  readonly value: Known<Value>;
  readonly onChange: (value: Known<Value>) => void;
  /** Draws the control. Give it `id`, `disabled`, and the value (null when there is none). */
  readonly children: (control: {
    id: string;
    disabled: boolean;
    value: Value | null;
    onChange: (value: Value | null) => void;
  }) => ReactNode;
}

/**
 * A detail nobody has to know: a control and "neví se" beside it. Ticking "neví se" empties and switches off
 * the control; unticking leaves the field not filled in.
 */
export function TriState<Value>({ label, description, value, onChange, children }: TriStateProps<Value>) {
  const { t } = useTranslation('common');
  const id = useId();
  const unknown = value === 'unknown';
  return (
    <Stack gap={4} role="group" aria-labelledby={`${id}-label`}>
      <Input.Label id={`${id}-label`} htmlFor={id} size="md">
        {label}
      </Input.Label>
      {description !== undefined && <Input.Description size="md">{description}</Input.Description>}
      <Group gap="sm" align="center">
        <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
          {children({
            id,
            disabled: unknown,
            value: value === 'unknown' ? null : value,
            onChange,
          })}
        </div>
        <Checkbox
          label={t('unknown')}
          checked={unknown}
          onChange={(event) => onChange(event.currentTarget.checked ? 'unknown' : null)}
        />
      </Group>
    </Stack>
  );
}
