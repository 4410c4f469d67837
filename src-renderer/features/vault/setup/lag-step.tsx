import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepTitle } from '../../../ui/step-title.tsx';

interface LagStepProps {
  readonly initial: string;
  readonly onBack: () => void;
  readonly onChoose: (name: string) => void;
}

/** The name of the LAG, as the obce will see it on its key. */
export function LagStep({ initial, onBack, onChoose }: LagStepProps) {
  const { t } = useTranslation(['setup', 'common']);
  const [name, setName] = useState(initial);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== '') onChoose(name.trim());
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="lg" maw="36rem">
        <StepTitle order={1}>{t('lag.title')}</StepTitle>
        <TextInput
          label={t('lag.label')}
          description={t('lag.hint')}
          autoFocus
          autoComplete="organization"
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('common:continue')}
          </Button>
          <Anchor component="button" type="button" onClick={onBack}>
            {t('common:back')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
