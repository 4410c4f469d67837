import { Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonRole, VaultKind } from '#contract';
import { NewPassphrase } from '../passphrase/new-passphrase.tsx';

/** A person being added: what was filled in so far. */
export interface PersonForm {
  readonly role: PersonRole | null;
  readonly name: string;
  readonly passphrase: string;
  readonly accepted: boolean;
}

export const emptyPerson: PersonForm = { role: null, name: '', passphrase: '', accepted: false };

/** Whether the form can be sent. */
export function isComplete(form: PersonForm): form is PersonForm & { readonly role: PersonRole } {
  return form.role !== null && form.accepted;
}

const rolesOf = {
  municipality: ['mayor', 'clerk', 'other'],
  lag: ['methodologist', 'other'],
} as const satisfies Record<VaultKind, readonly PersonRole[]>;

interface NewPersonFieldsProps {
  readonly kind: VaultKind;
  readonly form: PersonForm;
  readonly onChange: (change: (form: PersonForm) => PersonForm) => void;
  /** Whom the form is about: the person at the computer, or somebody else. */
  readonly about: 'me' | 'them';
}

/** Role, optional name, new passphrase. */
export function NewPersonFields({ kind, form, onChange, about }: NewPersonFieldsProps) {
  const { t } = useTranslation(['setup', 'common']);
  return (
    <Stack gap="md">
      <Radio.Group
        label={t(`person.${about}.role`)}
        value={form.role}
        size="md"
        onChange={(role) =>
          onChange((now) => ({ ...now, role: rolesOf[kind].find((known) => known === role) ?? null }))
        }
      >
        <Stack gap="xs" mt="xs">
          {rolesOf[kind].map((role) => (
            <Radio key={role} value={role} label={t(`common:role.${role}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t(`person.${about}.name`)}
        description={t('person.nameHint')}
        autoComplete="off"
        maxLength={300}
        value={form.name}
        onChange={(event) => {
          const name = event.currentTarget.value;
          onChange((now) => ({ ...now, name }));
        }}
      />
      <NewPassphrase
        label={t(`person.${about}.passphrase`)}
        value={form.passphrase}
        onChange={(passphrase) => onChange((now) => ({ ...now, passphrase }))}
        onAccepted={(accepted) => onChange((now) => (now.accepted === accepted ? now : { ...now, accepted }))}
      />
    </Stack>
  );
}
