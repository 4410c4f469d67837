import { Group, Paper, Stack, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface StepFrameProps {
  readonly heading: string;
  /** True when the person came here from another step: the heading then takes the focus. */
  readonly entered: boolean;
  readonly children: ReactNode;
  /** Buttons at the end: the way on, then the way back. */
  readonly actions?: ReactNode;
}

/** One step: its heading, what to decide, and the buttons. */
export function StepFrame({ heading, entered, children, actions }: StepFrameProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (entered) title.current?.focus();
  }, [entered]);
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="md">
        <Title order={2} ref={title} tabIndex={-1} className="naves-heading">
          {heading}
        </Title>
        {children}
        {actions !== undefined && <Group gap="sm">{actions}</Group>}
      </Stack>
    </Paper>
  );
}
