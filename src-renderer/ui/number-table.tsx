import { Box, Group, Table, Text } from '@mantine/core';
import { ReasonedNumber } from './reasoned-number.tsx';
import { ScrollRegion } from './scroll-region.tsx';

/** A number, or what stands in its place. */
interface TableNumber {
  readonly text: string;
  readonly spoken: string;
  /** Two or three words beside a number that is not exact; null for an exact one. */
  readonly why: string | null;
  /** The sentence behind `why`. */
  readonly reason: string | null;
}

export interface NumberRow {
  readonly key: string;
  readonly name: string;
  /** Stands under the row above that it is a part of. */
  readonly member: boolean;
  /** One for each column; null where there is nothing. */
  readonly numbers: readonly (TableNumber | null)[];
}

interface NumberTableProps {
  readonly caption: string;
  readonly nameHeading: string;
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly NumberRow[];
  /** The last, bold row. */
  readonly total?: NumberRow;
  /** Asks why a number of the body is hidden, by its row and column. */
  readonly why?: { readonly label: string; readonly onAsk: (row: string, column: string) => void };
  /** A sentence under the table; null when there is nothing to add. */
  readonly note: string | null;
}

const figures = { fontVariantNumeric: 'tabular-nums' } as const;

/** A table of names and numbers in which some numbers may be replaced by a range with a reason. */
export function NumberTable({ caption, nameHeading, columns, rows, total, why, note }: NumberTableProps) {
  const table = (
    <Table captionSide="top" verticalSpacing={6} withRowBorders>
      <Table.Caption ta="left" c="black" fw={700} fz="md" mt={0}>
        {caption}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{nameHeading}</Table.Th>
          {columns.map(({ key, name }) => (
            <Table.Th scope="col" ta="right" key={key}>
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} columns={columns} {...(why === undefined ? {} : { why })} />
        ))}
      </Table.Tbody>
      {total !== undefined && (
        <Table.Tfoot>
          <Row row={total} columns={columns} bold />
        </Table.Tfoot>
      )}
    </Table>
  );
  // One column of numbers fits everywhere; more of them may need to be moved on a narrow window.
  return (
    <Box>
      {columns.length === 1 ? table : <ScrollRegion label={caption}>{table}</ScrollRegion>}
      {note !== null && (
        <Text size="sm" c="dimmed" mt="xs" className="naves-prose">
          {note}
        </Text>
      )}
    </Box>
  );
}

interface RowProps {
  readonly row: NumberRow;
  readonly columns: NumberTableProps['columns'];
  readonly why?: NonNullable<NumberTableProps['why']>;
  readonly bold?: boolean;
}

function Row({ row, columns, why, bold = false }: RowProps) {
  return (
    <Table.Tr fw={bold ? 700 : 400}>
      <Table.Th scope="row" fw="inherit" {...(row.member ? { pl: 'xl' } : {})}>
        {row.name}
      </Table.Th>
      {columns.map(({ key }, at) => (
        <Table.Td ta="right" style={figures} key={key}>
          <Figure
            value={row.numbers[at] ?? null}
            alone={columns.length === 1}
            {...(why === undefined
              ? {}
              : { more: { label: why.label, onAsk: () => why.onAsk(row.key, key) } })}
          />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

interface FigureProps {
  readonly value: TableNumber | null;
  readonly alone: boolean;
  readonly more?: { readonly label: string; readonly onAsk: () => void };
}

/** Beside a single number there is room for the words that say why it is not exact. */
function Figure({ value, alone, more }: FigureProps) {
  if (value === null) return null;
  return (
    <Group gap="xs" justify="flex-end" align="baseline">
      {alone && value.why !== null && (
        <Text span size="xs" c="dimmed" fw={400}>
          {value.why}
        </Text>
      )}
      <ReasonedNumber
        text={value.text}
        spoken={value.spoken}
        reason={value.reason}
        {...(more === undefined ? {} : { more })}
      />
    </Group>
  );
}
