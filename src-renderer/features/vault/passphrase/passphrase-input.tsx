import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A passphrase to be typed or pasted, which can be shown, and which says when Caps Lock is on. */
export function PassphraseInput(props: PasswordInputProps) {
  const { t } = useTranslation('vault');
  const [capsLock, setCapsLock] = useState(false);
  const [shown, setShown] = useState(false);
  return (
    <PasswordInput
      spellCheck={false}
      maxLength={1000}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      {...props}
      {...(capsLock ? { description: t('passphrase.capsLock') } : {})}
      visible={shown}
      onVisibilityChange={setShown}
      visibilityToggleButtonProps={{
        'aria-label': shown ? t('passphrase.hide') : t('passphrase.show'),
        tabIndex: 0,
      }}
      onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
    />
  );
}
