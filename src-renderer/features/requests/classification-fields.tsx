import { MultiSelect, type OptionsFilter, Select, Stack, Text } from '@mantine/core';
import { areaOf, areas, channels, situations, urgencies } from '#contract';
import { MOST_SITUATIONS, situationsOf } from './form-fields.ts';
import { inPage } from './in-page.ts';
import type { FormPartProps } from './request-form.tsx';
import { foundSituations } from './situation-search.ts';
import { useWords } from './use-words.ts';

/** Area, situations, urgency and how the obec heard of it. */
export function ClassificationFields({ fields, onChange }: FormPartProps) {
  const { t } = useWords();
  const chosen = situationsOf(fields);
  // The chosen area goes first; the others stay within reach, because one trouble seldom comes alone.
  const ordered = areas.toSorted((one, other) => Number(other === fields.area) - Number(one === fields.area));
  const grouped = ordered.map((area) => ({
    group: t(`taxonomy:area.${area}`),
    items: situations
      .filter((situation) => areaOf(situation) === area)
      .map((situation) => ({ value: situation, label: t(`taxonomy:situation.${situation}`) })),
  }));

  const filter: OptionsFilter = ({ options, search }) => {
    const found = new Set<string>(
      foundSituations(search, (situation) => [
        t(`taxonomy:situation.${situation}`),
        t(`taxonomy:situationHint.${situation}`),
        t(`taxonomy:area.${areaOf(situation)}`),
      ]),
    );
    return options.flatMap((option) =>
      'group' in option ? [{ ...option, items: option.items.filter((item) => found.has(item.value)) }] : [],
    );
  };

  return (
    <Stack gap="md">
      <Select
        comboboxProps={inPage}
        label={t('field.area')}
        placeholder={t('form.areaNone')}
        clearable
        data={areas.map((area) => ({ value: area, label: t(`taxonomy:area.${area}`) }))}
        renderOption={({ option }) => (
          <OptionWithHint label={option.label} hint={t(`taxonomy:areaHint.${option.value}`)} />
        )}
        value={fields.area || null}
        onChange={(value) => onChange('area', value ?? '')}
      />
      <MultiSelect
        comboboxProps={inPage}
        label={t('field.situations')}
        placeholder={chosen.length === 0 ? t('form.situationsPlaceholder') : ''}
        searchable
        clearable
        hidePickedOptions
        maxValues={MOST_SITUATIONS}
        data={grouped}
        filter={filter}
        maxDropdownHeight={320}
        nothingFoundMessage={t('form.situationsNone')}
        description={chosen.length === MOST_SITUATIONS ? t('form.situationsFull') : undefined}
        renderOption={({ option }) => (
          <OptionWithHint label={option.label} hint={t(`taxonomy:situationHint.${option.value}`)} />
        )}
        value={chosen}
        onChange={(codes) => onChange('situations', codes.join(','))}
      />
      <Select
        comboboxProps={inPage}
        label={t('field.urgency')}
        placeholder={t('form.choose')}
        clearable
        data={urgencies.map((urgency) => ({ value: urgency, label: t(`taxonomy:urgency.${urgency}`) }))}
        value={fields.urgency || null}
        onChange={(value) => onChange('urgency', value ?? '')}
      />
      <Select
        comboboxProps={inPage}
        label={t('field.channel')}
        placeholder={t('form.choose')}
        clearable
        data={channels.map((channel) => ({ value: channel, label: t(`taxonomy:channel.${channel}`) }))}
        renderOption={({ option }) => (
          <OptionWithHint label={option.label} hint={t(`taxonomy:channelHint.${option.value}`)} />
        )}
        value={fields.channel || null}
        onChange={(value) => onChange('channel', value ?? '')}
      />
    </Stack>
  );
}

function OptionWithHint({ label, hint }: { readonly label: string; readonly hint: string }) {
  return (
    <div>
      {label}
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    </div>
  );
}
