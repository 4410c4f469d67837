import { Text, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';

interface ReasonedNumberProps {
  /** What the eye sees: `12`, `<5`, `skryto`. */
  readonly text: string;
  /** What a screen reader says instead of signs like `<`. */
  readonly spoken: string;
  /** Why there is no exact number, as a sentence; null when there is nothing to explain. */
  readonly reason: string | null;
  /** Asked for more than the sentence says; `label` names the question. */
  readonly more?: { readonly label: string; readonly onAsk: () => void };
}

const explained = {
  textDecoration: 'underline dotted',
  textUnderlineOffset: '0.25em',
  cursor: 'help',
  whiteSpace: 'nowrap',
} as const;

/** A number, or what stands in its place with the reason on hover, focus and for screen readers. */
export function ReasonedNumber({ text, spoken, reason, more }: ReasonedNumberProps) {
  if (reason === null) return <SpokenNumber text={text} spoken={spoken} />;
  if (more !== undefined) {
    return (
      <Tooltip label={reason} multiline w={320} withArrow>
        <UnstyledButton onClick={more.onAsk} style={{ ...explained, font: 'inherit' }}>
          <SpokenNumber text={text} spoken={spoken} />
          <VisuallyHidden>{` ${reason} ${more.label}`}</VisuallyHidden>
        </UnstyledButton>
      </Tooltip>
    );
  }
  return (
    <Tooltip label={reason} multiline w={320} withArrow>
      <Text span inherit role="note" tabIndex={0} style={explained}>
        <SpokenNumber text={text} spoken={spoken} />
        <VisuallyHidden>{` ${reason}`}</VisuallyHidden>
      </Text>
    </Tooltip>
  );
}

/** A range whose signs a screen reader would swallow is said in words. */
export function SpokenNumber({ text, spoken }: Pick<ReasonedNumberProps, 'text' | 'spoken'>) {
  if (text === spoken) return <>{text}</>;
  return (
    <>
      <Text span inherit aria-hidden="true">
        {text}
      </Text>
      <VisuallyHidden>{spoken}</VisuallyHidden>
    </>
  );
}
