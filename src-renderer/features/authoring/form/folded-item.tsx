import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing } from './editing.ts';
import { useRowTools } from './rows.tsx';

interface FoldedItemProps {
  readonly place: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A step, question or outcome: one of them is unfolded, the others show their title and whether all is well. */
export function FoldedItem({ place, title, children }: FoldedItemProps) {
  const { t } = useTranslation('authoring');
  const { unfolded, unfold, wrong } = useEditing();
  const tools = useRowTools();
  const id = useId();
  const open = unfolded === place;
  const faults = [...wrong.keys()].filter((each) => each === place || each.startsWith(`${place}/`)).length;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <UnstyledButton
          aria-expanded={open}
          aria-controls={id}
          onClick={() => unfold(open ? null : place)}
          mih={32}
          flex="1 1 16rem"
        >
          <Text span fw={500}>
            {title.trim() === '' ? t('item.untitled') : title}
          </Text>{' '}
          {faults > 0 && (
            <Text span c="red.7">
              {t('item.faults', { count: faults })}{' '}
            </Text>
          )}
          <Text span c="primary.7" td="underline">
            {t(open ? 'item.fold' : 'item.edit')}
          </Text>
        </UnstyledButton>
        <Group gap={4}>{tools}</Group>
      </Group>
      <div id={id} hidden={!open}>
        {open && (
          <Stack gap="sm" pb="xs">
            {wrong.get(place) !== undefined && <Text c="red.7">{wrong.get(place)}</Text>}
            {children}
          </Stack>
        )}
      </div>
    </Stack>
  );
}
