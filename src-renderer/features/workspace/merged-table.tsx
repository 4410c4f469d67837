import { Table, Text, VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { MergedTable, MergedValue } from '#contract';
import { countWords } from '../../format/counts.ts';
import { codeWords, isMember } from '../../format/counts-tables.ts';
import { useWords } from '../../format/use-words.ts';
import { SpokenNumber } from '../../ui/reasoned-number.tsx';

interface MergedTableProps {
  readonly merged: MergedTable;
  readonly year: number;
}

const edge = '1px solid var(--mantine-color-gray-3)';
const figures: CSSProperties = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' };
/** The names of rows stay in sight while the columns of 63 obce scroll past. */
const stickyName: CSSProperties = {
  position: 'sticky',
  left: 0,
  zIndex: 1,
  background: 'var(--mantine-color-white)',
  borderRight: edge,
  minWidth: '9rem',
  maxWidth: '14rem',
};

/** For the screen: codes down, the total beside the names, then every obec. */
export function MergedScreenTable({ merged, year }: MergedTableProps) {
  const { t, language } = useWords('workspace');
  return (
    <Table captionSide="top" verticalSpacing={6} withTableBorder w="max-content" miw="100%">
      <Table.Caption ta="left">{t(`merged.caption.${merged.table}`, { year })}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" style={stickyName}>
            {t(`summaries:table.column.${merged.table}`)}
          </Table.Th>
          <Table.Th scope="col" ta="right" style={{ borderRight: edge }}>
            {t('merged.total')}
          </Table.Th>
          {merged.columns.map((column) => (
            <Table.Th scope="col" ta="right" key={column.municipality} maw="9rem">
              {column.name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {merged.rows.map((row) => (
          <ScreenRow
            key={row.code}
            name={codeWords(merged.table, row.code, t, language)}
            member={isMember(merged.table, row.code)}
            total={row.total}
            values={row.values}
            columns={merged.columns}
          />
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <ScreenRow
          name={t('merged.total')}
          total={merged.total.total}
          values={merged.total.values}
          columns={merged.columns}
          bold
        />
      </Table.Tfoot>
    </Table>
  );
}

interface ScreenRowProps {
  readonly name: string;
  readonly total: MergedValue | null;
  readonly values: readonly (MergedValue | null)[];
  readonly columns: MergedTable['columns'];
  /** Stands under the group it is a part of. */
  readonly member?: boolean;
  readonly bold?: boolean;
}

function ScreenRow({ name, total, values, columns, member = false, bold = false }: ScreenRowProps) {
  return (
    <Table.Tr fw={bold ? 700 : 400}>
      <Table.Th scope="row" fw={bold ? 700 : 500} style={stickyName} {...(member ? { pl: 'xl' } : {})}>
        {name}
      </Table.Th>
      <Table.Td ta="right" fw={700} style={{ ...figures, borderRight: edge }}>
        <Value value={total} />
      </Table.Td>
      {columns.map((column, position) => (
        <Table.Td ta="right" key={column.municipality} style={figures}>
          <Value value={values[position] ?? null} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** Is a row about a group of areas only? */
export function isWithinArea(code: string): boolean {
  return code.includes('.');
}

/** For paper, which is high rather than wide: obce down, codes across, and only as many as fit. */
export function MergedPaperTable({ merged, year }: MergedTableProps) {
  const { t, language } = useWords('workspace');
  const rows = merged.rows.filter(({ code }) => !isWithinArea(code));
  return (
    <Table captionSide="top" fz="xs" verticalSpacing={2} horizontalSpacing={4} withTableBorder>
      <Table.Caption ta="left">{t(`merged.caption.${merged.table}`, { year })}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('received.grid.municipality')}</Table.Th>
          {rows.map((row) => (
            <Table.Th scope="col" ta="right" key={row.code}>
              {codeWords(merged.table, row.code, t, language)}
            </Table.Th>
          ))}
          <Table.Th scope="col" ta="right">
            {t('merged.total')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {merged.columns.map((column, position) => (
          <Table.Tr key={column.municipality}>
            <Table.Th scope="row" fw={500}>
              {column.name}
            </Table.Th>
            {rows.map((row) => (
              <Table.Td ta="right" key={row.code} style={figures}>
                <Value value={row.values[position] ?? null} />
              </Table.Td>
            ))}
            <Table.Td ta="right" fw={700} style={figures}>
              <Value value={merged.total.values[position] ?? null} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr fw={700}>
          <Table.Th scope="row">{t('merged.total')}</Table.Th>
          {rows.map((row) => (
            <Table.Td ta="right" key={row.code} style={figures}>
              <Value value={row.total} />
            </Table.Td>
          ))}
          <Table.Td ta="right" style={figures}>
            <Value value={merged.total.total} />
          </Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

function Value({ value }: { readonly value: MergedValue | null }) {
  const { t, language } = useWords('workspace');
  if (value === null) {
    return (
      <>
        <Text span inherit c="dimmed" aria-hidden="true">
          –
        </Text>
        <VisuallyHidden>{t('merged.notSent')}</VisuallyHidden>
      </>
    );
  }
  const words = countWords(value, t, language);
  return <SpokenNumber text={words.text} spoken={words.spoken} />;
}
