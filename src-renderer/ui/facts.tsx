import { Box, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface FactsProps {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** A short list of names and values, the values under one another; one column when the window is narrow. */
export function Facts({ facts }: FactsProps) {
  return (
    <Box
      component="dl"
      m={0}
      style={{ display: 'flex', flexDirection: 'column', gap: 'var(--mantine-spacing-xs)' }}
    >
      {facts.map(({ name, value }) => (
        <Box key={name} style={{ display: 'flex', flexWrap: 'wrap', columnGap: 'var(--mantine-spacing-md)' }}>
          <Text component="dt" c="dimmed" w="11rem">
            {name}
          </Text>
          <Text component="dd" m={0} flex="1 1 16rem" style={{ overflowWrap: 'anywhere' }}>
            {value}
          </Text>
        </Box>
      ))}
    </Box>
  );
}
