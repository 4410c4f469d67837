import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing } from './editing.ts';
import styles from './form.module.css';
import { moved, replaced, without } from './list-edits.ts';

interface RowsProps<Item> {
  /** The place of the list: `never`; a row is `never/2`, or `steps/zadost` when its items have identifiers. */
  readonly place: string;
  readonly title: string;
  readonly description?: string;
  readonly items: readonly Item[];
  readonly onChange: (items: Item[]) => void;
  /** Words of the button that adds an item. */
  readonly add: string;
  readonly make: () => Item;
  readonly most: number;
  /** The row draws its buttons itself, beside its own (`useRowTools`), to save a line. */
  readonly toolsInside?: boolean;
  readonly children: (item: Item, position: number, change: (item: Item) => void) => ReactNode;
}

const RowTools = createContext<ReactNode>(null);

/** The buttons of the row around: up, down, remove. */
export function useRowTools(): ReactNode {
  return useContext(RowTools);
}

/** Where the focus goes once the list is drawn again. */
interface Wanted {
  readonly row: number;
  readonly button: 'up' | 'down' | 'first' | 'add';
}

function keyOf(item: unknown, position: number): string {
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(position + 1);
}

/** A list whose items are added, removed and moved with buttons; the focus stays with what was moved. */
export function Rows<Item>(props: RowsProps<Item>) {
  const { place, title, description, items, onChange, add, make, most } = props;
  const { toolsInside = false, children } = props;
  const { t } = useTranslation('authoring');
  const { wrong } = useEditing();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<Wanted | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const want = wanted.current;
    if (want === null || items.length < 0) return;
    wanted.current = null;
    const row = list.current?.querySelectorAll<HTMLElement>(`[data-row="${CSS.escape(place)}"]`)[want.row];
    const field = want.button === 'first' ? row?.querySelector<HTMLElement>('textarea, input, button') : null;
    const button =
      want.button === 'add'
        ? list.current?.querySelector<HTMLElement>(`[data-add="${CSS.escape(place)}"]`)
        : row?.querySelector<HTMLElement>(`[data-move="${want.button}"][data-of="${CSS.escape(place)}"]`);
    (field ?? button)?.focus();
  }, [items, place]);

  function move(from: number, button: 'up' | 'down') {
    const to = button === 'up' ? from - 1 : from + 1;
    if (to < 0 || to >= items.length) return;
    wanted.current = { row: to, button };
    setSaid(t('row.moved', { position: to + 1, count: items.length }));
    onChange(moved(items, from, to));
  }

  function remove(position: number) {
    const rest = without(items, position);
    wanted.current =
      rest.length === 0
        ? { row: 0, button: 'add' }
        : { row: Math.min(position, rest.length - 1), button: 'first' };
    setSaid(t('row.removed'));
    onChange(rest);
  }

  function append() {
    wanted.current = { row: items.length, button: 'first' };
    onChange([...items, make()]);
  }

  function tools(position: number) {
    const spot = { position: position + 1, list: title };
    return (
      <>
        <MoveButton
          of={place}
          button="up"
          label={t('row.upNamed', spot)}
          idle={position === 0}
          onClick={() => move(position, 'up')}
        >
          {t('row.up')}
        </MoveButton>
        <MoveButton
          of={place}
          button="down"
          label={t('row.downNamed', spot)}
          idle={position === items.length - 1}
          onClick={() => move(position, 'down')}
        >
          {t('row.down')}
        </MoveButton>
        <Button
          variant="subtle"
          size="compact-sm"
          color="red"
          aria-label={t('row.removeNamed', spot)}
          onClick={() => remove(position)}
        >
          {t('row.remove')}
        </Button>
      </>
    );
  }

  const fault = wrong.get(place);
  return (
    <Stack ref={list} component="fieldset" gap="sm" className={styles.fieldset} aria-labelledby={id}>
      <div>
        <Text id={id} component="legend" fw={500}>
          {title}
        </Text>
        {description !== undefined && (
          <Text size="sm" c="dimmed">
            {description}
          </Text>
        )}
        {fault !== undefined && <Text c="red.7">{fault}</Text>}
      </div>
      {items.map((item, position) => {
        const key = keyOf(item, position);
        return (
          <div key={key} data-row={place} data-place={`${place}/${key}`} className={styles.row}>
            <RowTools.Provider value={tools(position)}>
              {children(item, position, (next) => onChange(replaced(items, position, next)))}
            </RowTools.Provider>
            {!toolsInside && (
              <Group gap={4} justify="flex-end">
                {tools(position)}
              </Group>
            )}
          </div>
        );
      })}
      <div>
        <Button
          variant="default"
          data-add={place}
          data-place={items.length === 0 ? place : undefined}
          aria-disabled={items.length >= most}
          data-disabled={items.length >= most || undefined}
          onClick={() => {
            if (items.length < most) append();
          }}
        >
          {add}
        </Button>
        {items.length >= most && (
          <Text span size="sm" c="dimmed" ml="sm">
            {t('row.full', { count: most })}
          </Text>
        )}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Stack>
  );
}

interface MoveButtonProps {
  readonly of: string;
  readonly button: 'up' | 'down';
  readonly label: string;
  /** At the end of the list; it keeps the focus, which a disabled button would drop. */
  readonly idle: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function MoveButton({ of, button, label, idle, onClick, children }: MoveButtonProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      data-of={of}
      data-move={button}
      aria-label={label}
      aria-disabled={idle}
      className={idle ? styles.idle : undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
