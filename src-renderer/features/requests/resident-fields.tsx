import { Autocomplete, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { ageBands, sexes, subjects } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { TriState } from '../../ui/tri-state.tsx';
import { ageByYear, type FieldName, typedYear } from './form-fields.ts';
import { inPage } from './in-page.ts';
import type { FormPartProps } from './request-form.tsx';
import { useWords } from './use-words.ts';

/** The length a line may have, as the contract says. */
const LONGEST_LINE = 300;

/** Whom the request concerns: nothing here is asked unless it helps. */
export function ResidentFields({ fields, onChange, problems }: FormPartProps) {
  const { t } = useWords();
  const known = useCall('requests.parts', {});
  const line = (name: FieldName) => ({
    value: fields[name],
    maxLength: LONGEST_LINE,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => onChange(name, event.currentTarget.value),
  });

  return (
    <Stack gap="md">
      <Radio.Group
        label={t('field.subject')}
        value={fields.subject}
        onChange={(value) => onChange('subject', value)}
      >
        <Stack gap="xs" mt={4}>
          {subjects.map((subject) => (
            <Radio
              key={subject}
              value={subject}
              label={t(`taxonomy:subject.${subject}`)}
              description={t(`taxonomy:subjectHint.${subject}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {fields.subject !== 'anonymous' && (
        <TextInput
          label={t(fields.subject === 'household' ? 'field.whoHousehold' : 'field.who')}
          {...line('who')}
        />
      )}
      <Group grow align="flex-start">
        <TextInput type="tel" label={t('field.phone')} {...line('phone')} />
        <TextInput label={t('field.where')} placeholder={t('field.whereHint')} {...line('where')} />
      </Group>
      <TriState<string>
        label={t('field.part')}
        value={fields.part === '' ? null : fields.part}
        onChange={(value) => onChange('part', value ?? '')}
      >
        {({ id, disabled, value, onChange: change }) => (
          <Autocomplete
            comboboxProps={inPage}
            id={id}
            disabled={disabled}
            data={known.data?.parts ?? []}
            maxLength={LONGEST_LINE}
            value={value ?? ''}
            onChange={(part) => change(part === '' ? null : part)}
          />
        )}
      </TriState>
      <AgeField age={fields.age} problem={problems.age} onChange={(age) => onChange('age', age)} />
      <TriState<string>
        label={t('field.sex')}
        value={fields.sex === '' ? null : fields.sex}
        onChange={(value) => onChange('sex', value ?? '')}
      >
        {({ id, disabled, value, onChange: change }) => (
          <Select
            comboboxProps={inPage}
            id={id}
            disabled={disabled}
            clearable
            placeholder={t('form.choose')}
            data={sexes.map((sex) => ({ value: sex, label: t(`taxonomy:sex.${sex}`) }))}
            value={value}
            onChange={change}
          />
        )}
      </TriState>
    </Stack>
  );
}

const BY_YEAR = 'year';

interface AgeFieldProps {
  readonly age: string;
  readonly problem: string | undefined;
  readonly onChange: (age: string) => void;
}

/** The age as people know it: the year of birth, or roughly. */
function AgeField({ age, problem, onChange }: AgeFieldProps) {
  const { t } = useWords();
  const year = typedYear(age);
  return (
    <TriState<string>
      label={t('field.age')}
      value={age === '' ? null : age}
      onChange={(value) => onChange(value ?? '')}
    >
      {({ id, disabled, onChange: change }) => (
        <Group gap="sm" align="flex-start" wrap="nowrap">
          <Select
            comboboxProps={inPage}
            id={id}
            flex={1}
            disabled={disabled}
            clearable
            placeholder={t('form.choose')}
            data={[
              { value: BY_YEAR, label: t('form.ageYear') },
              ...ageBands.map((band) => ({ value: band, label: t(`taxonomy:ageBand.${band}`) })),
            ]}
            value={year !== null ? BY_YEAR : disabled ? null : age || null}
            onChange={(value) => change(value === BY_YEAR ? ageByYear('') : value)}
          />
          {year !== null && (
            <TextInput
              aria-label={t('form.year')}
              data-field="age"
              flex="0 0 8rem"
              inputMode="numeric"
              maxLength={4}
              placeholder={t('form.yearPlaceholder')}
              value={year}
              error={problem === undefined ? undefined : t(`problem.${problem}`)}
              onChange={(event) => change(ageByYear(event.currentTarget.value))}
            />
          )}
        </Group>
      )}
    </TriState>
  );
}
