import { Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Municipality } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { useErrorSentence } from '../../../ui/error-message.tsx';

interface MunicipalitySearchProps {
  readonly chosen: Municipality | null;
  readonly onChoose: (municipality: Municipality | null) => void;
}

const shownAtOnce = 12;

/** Finds one of 6 254 obce by typing; arrows and Enter choose, namesakes are told apart by ORP and district. */
export function MunicipalitySearch({ chosen, onChoose }: MunicipalitySearchProps) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const sentence = useErrorSentence();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState(chosen?.name ?? '');
  const [text] = useDebouncedValue(typed.trim(), 120);
  const enough = text.length >= 2;
  const found = useCall(
    'municipalities.find',
    { text, limit: shownAtOnce },
    { enabled: enough && chosen === null, keepPrevious: true },
  );
  const rows = enough ? (found.data?.municipalities ?? []) : [];
  const more = enough ? (found.data?.total ?? 0) - rows.length : 0;
  const nothing = enough && found.data !== undefined && rows.length === 0;

  function type(value: string) {
    setTyped(value);
    if (chosen !== null) onChoose(null);
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  }

  function choose(code: string) {
    const municipality = rows.find((row) => row.code === code);
    if (municipality === undefined) return;
    setTyped(municipality.name);
    onChoose(municipality);
    combobox.closeDropdown();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={t('place.label')}
          description={t('place.hint')}
          autoFocus
          role="combobox"
          aria-autocomplete="list"
          autoComplete="off"
          value={typed}
          error={found.error === null ? undefined : sentence(found.error)}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => chosen === null && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!enough || chosen !== null || found.data === undefined}>
        <Combobox.Options mah="20rem" style={{ overflowY: 'auto' }} aria-label={t('place.found')}>
          {rows.map((row) => (
            <Combobox.Option key={row.code} value={row.code}>
              <Group justify="space-between" gap="md" wrap="nowrap">
                <div>
                  <Text fw={500}>{row.name}</Text>
                  <Text size="sm" c="dimmed">
                    {t('place.where', { orp: row.orp, district: row.district })}
                  </Text>
                </div>
                <Text size="sm" c="dimmed" ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {t('place.inhabitants', {
                    count: row.population,
                    formatted: format.number(row.population),
                  })}
                </Text>
              </Group>
            </Combobox.Option>
          ))}
          {nothing && <Combobox.Empty>{t('place.nothing')}</Combobox.Empty>}
        </Combobox.Options>
        {more > 0 && (
          <Combobox.Footer>
            <Text size="sm">{t('place.more', { count: more, formatted: format.number(more) })}</Text>
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}
