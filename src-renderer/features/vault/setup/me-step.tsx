import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#contract';
import { useCommand } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { StepTitle } from '../../../ui/step-title.tsx';
import { emptyPerson, isComplete, NewPersonFields, type PersonForm } from '../people/new-person-fields.tsx';
import type { ChosenPlace } from './setup-screen.tsx';

interface MeStepProps {
  readonly place: ChosenPlace;
  readonly onBack: () => void;
  readonly onMade: (session: Session, recoveryCode: string) => void;
}

/** Who works here, and the passphrase. Sending it makes the vault. */
export function MeStep({ place, onBack, onMade }: MeStepProps) {
  const { t } = useTranslation(['setup', 'common']);
  const [form, setForm] = useState<PersonForm>({
    ...emptyPerson,
    role: place.kind === 'lag' ? 'methodologist' : null,
  });
  const create = useCommand('vault.create');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isComplete(form)) return;
    create.mutate(
      {
        place:
          place.kind === 'lag'
            ? { kind: 'lag', name: place.name }
            : { kind: 'municipality', code: place.municipality.code },
        person: {
          role: form.role,
          name: form.name.trim() === '' ? null : form.name.trim(),
          passphrase: form.passphrase,
        },
      },
      { onSuccess: ({ session, recoveryCode }) => onMade(session, recoveryCode) },
    );
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="lg" maw="36rem">
        <StepTitle order={1}>{t('me.title')}</StepTitle>
        <NewPersonFields kind={place.kind} form={form} onChange={setForm} about="me" />
        <ErrorMessage failure={create.error} />
        <Group>
          <Button type="submit" loading={create.isPending} disabled={!isComplete(form)}>
            {t('me.action')}
          </Button>
          <Anchor component="button" type="button" onClick={onBack}>
            {t('common:back')}
          </Anchor>
        </Group>
        {!isComplete(form) && (
          <Text size="sm" c="dimmed">
            {t('me.missing')}
          </Text>
        )}
      </Stack>
    </form>
  );
}
