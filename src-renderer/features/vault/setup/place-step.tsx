import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Municipality } from '#contract';
import { useFormat } from '../../../format/use-format.ts';
import { StepTitle } from '../../../ui/step-title.tsx';
import { MunicipalitySearch } from './municipality-search.tsx';
import classes from './setup.module.css';

interface PlaceStepProps {
  readonly initial: Municipality | null;
  readonly onBack: () => void;
  readonly onChoose: (municipality: Municipality) => void;
}

/** Which obec: found by typing, then shown with enough facts to tell it from its namesakes. */
export function PlaceStep({ initial, onBack, onChoose }: PlaceStepProps) {
  const { t } = useTranslation(['setup', 'common']);
  const format = useFormat();
  const [chosen, setChosen] = useState(initial);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (chosen !== null) onChoose(chosen);
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="lg" maw="36rem">
        <StepTitle order={1}>{t('place.title')}</StepTitle>
        <MunicipalitySearch chosen={chosen} onChoose={setChosen} />
        {chosen !== null && (
          <Paper withBorder p="md" role="status">
            <Text fw={700} fz="lg" mb="xs">
              {chosen.name}
            </Text>
            <dl className={classes.facts}>
              <dt>{t('place.orp')}</dt>
              <dd>{chosen.orp}</dd>
              <dt>{t('place.district')}</dt>
              <dd>{chosen.district}</dd>
              <dt>{t('place.region')}</dt>
              <dd>{chosen.region}</dd>
              <dt>{t('place.population')}</dt>
              <dd>{format.number(chosen.population)}</dd>
            </dl>
          </Paper>
        )}
        <Group>
          <Button type="submit" disabled={chosen === null}>
            {t('place.action')}
          </Button>
          <Anchor component="button" type="button" onClick={onBack}>
            {t('common:back')}
          </Anchor>
        </Group>
        <Text size="sm" c="dimmed">
          {t('place.source')}
        </Text>
      </Stack>
    </form>
  );
}
