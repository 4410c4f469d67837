import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Door } from '#contract';

interface DoorChoiceProps {
  readonly doors: readonly Door[];
  readonly wrapId: string | null;
  readonly onChoose: (wrapId: string) => void;
}

/** Whose passphrase it will be. Only roles: names are inside the encrypted store. */
export function DoorChoice({ doors, wrapId, onChoose }: DoorChoiceProps) {
  const { t } = useTranslation(['vault', 'common']);
  if (doors.length < 2) return null;
  return (
    <Radio.Group label={t('unlock.who')} value={wrapId} onChange={onChoose} size="md">
      <Stack gap="xs" mt="xs">
        {doors.map((door, position) => (
          <Radio key={door.wrapId} value={door.wrapId} label={nameOf(door, position)} />
        ))}
      </Stack>
    </Radio.Group>
  );

  /** Two people of one role are told apart by their order. */
  function nameOf(door: Door, position: number): string {
    const role = t(`common:role.${door.role}`);
    const same = doors.filter((other) => other.role === door.role);
    if (same.length === 1) return role;
    const order = doors.slice(0, position + 1).filter((other) => other.role === door.role).length;
    return t('unlock.nth', { role, order });
  }
}
