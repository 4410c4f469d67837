import { Box, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Municipality, Session, VaultKind } from '#contract';
import { queryKey } from '../../../bridge/calls.ts';
import { RecoverySteps } from '../recovery/recovery-steps.tsx';
import { KindStep } from './kind-step.tsx';
import { LagStep } from './lag-step.tsx';
import { MeStep } from './me-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { SecondPersonStep } from './second-person-step.tsx';

/** The place the vault is being made for: an obec of the official list, or a LAG by its name. */
export type ChosenPlace =
  | { readonly kind: 'municipality'; readonly municipality: Municipality }
  | { readonly kind: 'lag'; readonly name: string };

const steps = ['kind', 'place', 'me', 'code', 'second'] as const;
type Step = (typeof steps)[number];

/** First run: whose program this is, who works with it, and the paper that opens it when all else is lost. */
export function SetupScreen({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['setup', 'common']);
  const client = useQueryClient();
  const [step, setStep] = useState<Step>('kind');
  const [kind, setKind] = useState<VaultKind>('municipality');
  const [place, setPlace] = useState<ChosenPlace | null>(null);
  const [code, setCode] = useState('');

  useEffect(() => {
    document.title = t('common:window', { name: t('window') });
  }, [t]);

  function choosePlace(chosen: ChosenPlace) {
    setPlace(chosen);
    setStep('me');
  }

  function made(session: Session, recoveryCode: string) {
    client.setQueryData(queryKey('vault.session', {}), session);
    setCode(recoveryCode);
    setStep('code');
  }

  /** What the wizard learned is asked again, so that the screens after it do not show the state before it. */
  function finish() {
    void client.invalidateQueries({ queryKey: ['vault'] });
    onDone();
  }

  return (
    <Box component="main" maw={800} mx="auto" px="lg" py="xl">
      <Group justify="space-between" mb="lg">
        <Text component="p" m={0} fw={700} fz="1.25rem" c="primary.7">
          {t('common:program')}
        </Text>
        <Text c="dimmed">{t('progress', { step: steps.indexOf(step) + 1, steps: steps.length })}</Text>
      </Group>
      {step === 'kind' && (
        <KindStep
          onChoose={(chosen) => {
            if (chosen !== kind) setPlace(null);
            setKind(chosen);
            setStep('place');
          }}
        />
      )}
      {step === 'place' && kind === 'municipality' && (
        <PlaceStep
          initial={place?.kind === 'municipality' ? place.municipality : null}
          onBack={() => setStep('kind')}
          onChoose={(municipality) => choosePlace({ kind: 'municipality', municipality })}
        />
      )}
      {step === 'place' && kind === 'lag' && (
        <LagStep
          initial={place?.kind === 'lag' ? place.name : ''}
          onBack={() => setStep('kind')}
          onChoose={(name) => choosePlace({ kind: 'lag', name })}
        />
      )}
      {step === 'me' && place !== null && (
        <MeStep place={place} onBack={() => setStep('place')} onMade={made} />
      )}
      {step === 'code' && place !== null && (
        <RecoverySteps order={1} place={nameOf(place)} code={code} onConfirmed={() => setStep('second')} />
      )}
      {step === 'second' && <SecondPersonStep kind={kind} onDone={finish} />}
    </Box>
  );
}

function nameOf(place: ChosenPlace): string {
  return place.kind === 'lag' ? place.name : place.municipality.name;
}
