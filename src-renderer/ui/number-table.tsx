import { Group, Table, Text } from '@mantine/core';
import { ReasonedNumber } from './reasoned-number.tsx';

export interface NumberRow {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly spoken: string;
  /** Two or three words beside a number that is not exact; null for an exact one. */
  readonly why: string | null;
  /** The sentence behind `why`. */
  readonly reason: string | null;
}

interface NumberTableProps {
  readonly caption: string;
  readonly nameHeading: string;
  readonly valueHeading: string;
  readonly rows: readonly NumberRow[];
  /** The last, bold row. */
  readonly total?: NumberRow;
}

const figures = { fontVariantNumeric: 'tabular-nums' } as const;

/** A table of names and numbers in which some numbers may be replaced by a range with a reason. */
export function NumberTable({ caption, nameHeading, valueHeading, rows, total }: NumberTableProps) {
  return (
    <Table captionSide="top" verticalSpacing={6} withRowBorders>
      <Table.Caption ta="left" c="black" fw={700} fz="md" mt={0}>
        {caption}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{nameHeading}</Table.Th>
          <Table.Th scope="col" ta="right">
            {valueHeading}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </Table.Tbody>
      {total !== undefined && (
        <Table.Tfoot>
          <Row row={total} bold />
        </Table.Tfoot>
      )}
    </Table>
  );
}

function Row({ row, bold = false }: { readonly row: NumberRow; readonly bold?: boolean }) {
  return (
    <Table.Tr fw={bold ? 700 : 400}>
      <Table.Th scope="row" fw="inherit">
        {row.name}
      </Table.Th>
      <Table.Td ta="right" style={figures}>
        <Group gap="xs" justify="flex-end" align="baseline">
          {row.why !== null && (
            <Text span size="xs" c="dimmed" fw={400}>
              {row.why}
            </Text>
          )}
          <ReasonedNumber text={row.text} spoken={row.spoken} reason={row.reason} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
