import { Center, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** What to do now, in one sentence. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

/** A place where there is nothing yet: says so and says what to do. */
export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <Center py="xl">
      <Stack align="center" gap="sm" maw="32rem" ta="center">
        {icon}
        <Title order={2}>{title}</Title>
        {children !== undefined && (
          <Text component="div" c="dimmed">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  );
}
