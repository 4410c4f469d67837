import { Anchor, Button, Group, Paper, Stack, Text, type TitleOrder } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconPrint } from '../../../ui/icons.tsx';
import { StepTitle } from '../../../ui/step-title.tsx';
import { CodeGroups } from './code-groups.tsx';
import { RecoveryCodeInput } from './recovery-code-input.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';

interface RecoveryStepsProps {
  readonly place: string;
  readonly code: string;
  /** Level of the headings, by where the steps are. */
  readonly order?: TitleOrder;
  /** The code was typed back correctly. */
  readonly onConfirmed: () => void;
}

/** A new recovery code: first shown to be printed or copied by hand, then hidden and typed back from paper. */
export function RecoverySteps({ place, code, order = 2, onConfirmed }: RecoveryStepsProps) {
  const { t } = useTranslation('vault');
  const [typingBack, setTypingBack] = useState(false);
  const [typed, setTyped] = useState('');
  const confirm = useCommand('vault.confirmRecoveryCode');

  function submit(event: FormEvent) {
    event.preventDefault();
    confirm.mutate({ code: typed }, { onSuccess: onConfirmed });
  }

  if (!typingBack) {
    return (
      <Stack>
        <StepTitle order={order}>{t('code.title')}</StepTitle>
        <Text className="naves-prose">{t('code.why')}</Text>
        <Paper withBorder p="lg" bg="primary.0" w="fit-content" maw="100%">
          <CodeGroups code={code} />
        </Paper>
        <Text className="naves-prose">{t('code.keep')}</Text>
        <Group>
          <Button onClick={() => setTypingBack(true)}>{t('code.onPaper')}</Button>
          <Button variant="default" leftSection={<IconPrint />} onClick={() => window.print()}>
            {t('code.print')}
          </Button>
        </Group>
        <RecoverySheet place={place} code={code} />
      </Stack>
    );
  }
  return (
    <form onSubmit={submit}>
      <Stack maw="36rem">
        <StepTitle order={order}>{t('code.back')}</StepTitle>
        <Text>{t('code.backWhy')}</Text>
        <RecoveryCodeInput value={typed} onChange={setTyped} />
        <ErrorMessage failure={confirm.error} />
        <Group>
          <Button type="submit" loading={confirm.isPending} disabled={typed.trim() === ''}>
            {t('code.check')}
          </Button>
          <Anchor component="button" type="button" onClick={() => setTypingBack(false)}>
            {t('code.again')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
