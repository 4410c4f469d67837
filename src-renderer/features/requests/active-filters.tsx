import { Button, Group } from '@mantine/core';
import { useFormat } from '../../format/use-format.ts';
import type { ActiveFilter, ListQuery } from './list-query.ts';
import { useWords } from './use-words.ts';

interface ActiveFiltersProps {
  readonly filters: readonly ActiveFilter[];
  readonly query: ListQuery;
  readonly onChange: (query: ListQuery) => void;
}

/** Filters that are switched on, each to be taken away by one press. */
export function ActiveFilters({ filters, query, onChange }: ActiveFiltersProps) {
  const { t } = useWords();
  const format = useFormat();
  if (filters.length === 0) return null;

  function name({ kind, value }: ActiveFilter): string {
    if (kind === 'area' && value === 'none') return t('list.unclassified');
    if (kind !== 'period') return t(`taxonomy:${kind}.${value}`);
    if (value !== 'custom') return t(`filter.periods.${value}`);
    const { from, to } = query;
    if (from !== null && to !== null) return format.dayRange(from, to);
    if (from !== null) return `${t('filter.from')} ${format.day(from)}`;
    return to === null ? t('filter.periods.custom') : `${t('filter.to')} ${format.day(to)}`;
  }

  return (
    <Group gap="xs">
      {filters.map((filter) => (
        <Button
          key={`${filter.kind}-${filter.value}`}
          variant="light"
          size="compact-md"
          fw={400}
          aria-label={t('filter.remove', { name: name(filter) })}
          rightSection={<span aria-hidden="true">×</span>}
          onClick={() => onChange(filter.without)}
        >
          {name(filter)}
        </Button>
      ))}
    </Group>
  );
}
