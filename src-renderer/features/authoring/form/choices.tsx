import { MultiSelect, Select } from '@mantine/core';
import { useEditing } from './editing.ts';

/** Drawn inside the form: a reader that goes by landmarks would not find lists at the end of the page. */
const inPage = { withinPortal: false } as const;
/** More choices are found by typing. */
const shownAtOnce = 60;

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly place: string;
  readonly label: string;
  readonly description?: string;
  readonly data: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Nothing may be chosen; the value is then empty. */
  readonly optional?: boolean;
  readonly disabled?: boolean;
}

/** One thing from a list, found by typing. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { place, label, description, data, value, onChange, optional = false, disabled = false } = props;
  const { wrong } = useEditing();
  const known = value === '' || data.some((choice) => choice.value === value);
  return (
    <Select
      comboboxProps={inPage}
      data-place={place}
      label={label}
      description={description}
      disabled={disabled}
      searchable
      clearable={optional}
      allowDeselect={optional}
      limit={shownAtOnce}
      // What is not in the list any more is shown by its identifier, so that it can be replaced.
      data={known ? [...data] : [{ value, label: value }, ...data]}
      value={value === '' ? null : value}
      error={wrong.get(place)}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}

interface ChoicesFieldProps {
  readonly place: string;
  readonly label: string;
  readonly description?: string;
  readonly data: readonly Choice[];
  readonly value: readonly string[];
  readonly most: number;
  readonly onChange: (value: string[]) => void;
}

/** Several things from a list. */
export function ChoicesField({ place, label, description, data, value, most, onChange }: ChoicesFieldProps) {
  const { wrong } = useEditing();
  const lost = value.filter((id) => !data.some((choice) => choice.value === id));
  return (
    <MultiSelect
      comboboxProps={inPage}
      data-place={place}
      label={label}
      description={description}
      searchable
      hidePickedOptions
      limit={shownAtOnce}
      maxValues={most}
      data={[...lost.map((id) => ({ value: id, label: id })), ...data]}
      value={[...value]}
      error={wrong.get(place)}
      onChange={onChange}
    />
  );
}
