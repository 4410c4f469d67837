import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, Session } from '#contract';
import { queryKey, useCommand } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { AddPerson } from './add-person.tsx';

/** Who can unlock the vault: added, removed; those removed stay named in the records they wrote. */
export function PeopleList({ session }: { readonly session: Session }) {
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Person | null>(null);
  const remove = useCommand('vault.removePerson');
  const present = session.people.filter((person) => person.removedAt === null);

  /** A name, or at least what the person does. */
  function called(person: Person): string {
    return person.name ?? t(`common:role.${person.role}`);
  }

  function confirmRemoval() {
    if (leaving === null) return;
    remove.mutate(
      { id: leaving.id },
      {
        onSuccess: (next) => {
          client.setQueryData(queryKey('vault.session', {}), next);
          setLeaving(null);
        },
      },
    );
  }

  return (
    <Stack>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('people.who')}</Table.Th>
            <Table.Th scope="col">{t('people.role')}</Table.Th>
            <Table.Th scope="col">{t('people.since')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {present.map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td>
                {called(person)}
                {person.id === session.me.id && (
                  <Text span inherit c="dimmed">
                    {' '}
                    {t('people.me')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{t(`common:role.${person.role}`)}</Table.Td>
              <Table.Td>{format.day(person.createdAt)}</Table.Td>
              <Table.Td ta="right">
                {present.length > 1 && person.id !== session.me.id && (
                  <Button
                    variant="subtle"
                    size="sm"
                    aria-label={t('people.removeNamed', { who: called(person) })}
                    onClick={() => {
                      remove.reset();
                      setLeaving(person);
                    }}
                  >
                    {t('people.remove')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {adding ? (
        <AddPerson kind={session.kind} onAdded={() => setAdding(false)} onCancel={() => setAdding(false)} />
      ) : (
        <Group>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('people.add')}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        opened={leaving !== null}
        title={t('people.removeTitle')}
        confirm={t('people.remove')}
        busy={remove.isPending}
        failure={remove.error}
        onConfirm={confirmRemoval}
        onClose={() => setLeaving(null)}
      >
        {leaving === null ? null : t('people.removeText', { who: called(leaving) })}
      </ConfirmDialog>
    </Stack>
  );
}
