import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VaultKind } from '#contract';
import { StepTitle } from '../../../ui/step-title.tsx';
import classes from './setup.module.css';

/** The first question: which side of Náves this will be. One press goes on. */
export function KindStep({ onChoose }: { readonly onChoose: (kind: VaultKind) => void }) {
  const { t } = useTranslation('setup');
  return (
    <Stack gap="lg">
      <div>
        <StepTitle order={1}>{t('kind.title')}</StepTitle>
        <Text mt="xs" className="naves-prose">
          {t('kind.lead')}
        </Text>
      </div>
      <div className={classes.kinds}>
        {(['municipality', 'lag'] as const).map((kind) => (
          <UnstyledButton key={kind} className={classes.kind} onClick={() => onChoose(kind)}>
            <Text component="span" display="block" fz="1.25rem" fw={700} c="primary.7">
              {t(`kind.${kind}.name`)}
            </Text>
            <Text component="span" display="block" mt={4}>
              {t(`kind.${kind}.what`)}
            </Text>
          </UnstyledButton>
        ))}
      </div>
      <Text c="dimmed" size="sm">
        {t('kind.offline')}
      </Text>
    </Stack>
  );
}
