import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultKind } from '#contract';
import { StepTitle } from '../../../ui/step-title.tsx';
import { AddPerson } from '../people/add-person.tsx';

interface SecondPersonStepProps {
  readonly kind: VaultKind;
  readonly onDone: () => void;
}

/** Everything is ready; somebody else may get a passphrase of their own now or any time later. */
export function SecondPersonStep({ kind, onDone }: SecondPersonStepProps) {
  const { t } = useTranslation('setup');
  const [adding, setAdding] = useState(false);
  return (
    <Stack gap="lg" maw="36rem">
      <StepTitle order={1}>{t('second.title')}</StepTitle>
      <Text>{t(`second.lead.${kind}`)}</Text>
      {adding ? (
        <AddPerson kind={kind} onAdded={onDone} onCancel={() => setAdding(false)} />
      ) : (
        <Group>
          <Button onClick={onDone}>{t('second.start')}</Button>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('second.add')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
