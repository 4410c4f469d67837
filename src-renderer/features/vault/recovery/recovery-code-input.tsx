import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface RecoveryCodeInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** How many letters and digits a whole code has. */
const length = 32;

/** The code typed from paper: spaces, dashes and small letters do not matter; says how much is still missing. */
export function RecoveryCodeInput({ value, onChange }: RecoveryCodeInputProps) {
  const { t } = useTranslation('vault');
  const typed = value.replace(/[^\p{L}\p{N}]/gu, '').length;
  return (
    <Textarea
      label={t('code.label')}
      description={typed === 0 ? t('code.hint') : t('code.typed', { typed, length })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      spellCheck={false}
      autosize
      minRows={2}
      maxLength={200}
      value={value}
      styles={{ input: { fontFamily: 'monospace', fontSize: '1.125rem', letterSpacing: '0.06em' } }}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\n/g, ' '))}
    />
  );
}
