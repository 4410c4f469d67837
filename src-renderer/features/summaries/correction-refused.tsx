import { Alert, Text } from '@mantine/core';
import { CallFailure } from '../../bridge/calls.ts';
import { useErrorSentence } from '../../ui/error-message.tsx';

/** There is no correction, for a reason that is nobody's mistake. */
export function isRefusal(failure: Error | null): failure is CallFailure {
  return (
    failure instanceof CallFailure &&
    (failure.error.code === 'period-corrected' || failure.error.code.startsWith('correction-'))
  );
}

/** Why what is out stays as it is: nothing went wrong, and asking again would not help. */
export function CorrectionRefused({ failure }: { readonly failure: CallFailure }) {
  const sentence = useErrorSentence();
  return (
    <Alert role="status" color="primary">
      <Text c="black" className="naves-prose">
        {sentence(failure)}
      </Text>
    </Alert>
  );
}
