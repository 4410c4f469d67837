import { Box, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassphraseStrength } from '#contract';
import { call } from '../../../bridge/calls.ts';
import { IconCheck } from '../../../ui/icons.tsx';
import { PassphraseInput } from './passphrase-input.tsx';

interface NewPassphraseProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether the passphrase would be accepted as it is now. */
  readonly onAccepted: (accepted: boolean) => void;
}

/**
 * A new passphrase with a meter that says how well it would hold and what to do about it. Typed once: it can
 * be shown, and the recovery code is there for the day it is forgotten. The strength is asked directly, not
 * kept among the answers: nothing that was typed here may stay in memory.
 */
export function NewPassphrase({ label, value, onChange, onAccepted }: NewPassphraseProps) {
  const { t } = useTranslation('vault');
  const [strength, setStrength] = useState<PassphraseStrength | null>(null);

  useEffect(() => {
    if (value === '') {
      setStrength(null);
      onAccepted(false);
      return;
    }
    let stale = false;
    const timer = window.setTimeout(() => {
      call('vault.passphraseStrength', { passphrase: value })
        .then((answer) => {
          if (stale) return;
          setStrength(answer);
          onAccepted(answer.accepted);
        })
        // The core judges once more when the passphrase is used; the meter is only a help.
        .catch(() => {
          if (!stale) onAccepted(true);
        });
    }, 150);
    return () => {
      stale = true;
      window.clearTimeout(timer);
    };
  }, [value, onAccepted]);

  const accepted = strength?.accepted ?? false;
  const advice = strength?.advice[0];
  return (
    <Stack gap={6}>
      <PassphraseInput
        label={label}
        description={t('passphrase.hint')}
        autoComplete="new-password"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Progress
        value={strength === null ? 0 : (strength.score + 1) * 20}
        color={accepted ? 'green' : 'red'}
        size="md"
        aria-hidden
      />
      <Box role="status" aria-live="polite" mih="1.5rem">
        {strength !== null && (
          <Group gap="xs" wrap="nowrap" align="flex-start" c={accepted ? 'green.7' : 'red.8'}>
            {accepted && <IconCheck size={18} />}
            <Text size="sm">
              {accepted || advice === undefined
                ? t(`passphrase.score.${strength.score}`)
                : `${t(`passphrase.score.${strength.score}`)} ${t(`strength.${advice}`)}`}
            </Text>
          </Group>
        )}
      </Box>
    </Stack>
  );
}
