import { Title, type TitleOrder } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface StepTitleProps {
  readonly order: TitleOrder;
  readonly children: ReactNode;
}

/**
 * Heading of a step that replaced another one. The pressed button is gone with the old step, so the focus
 * comes here, unless a field of the new step took it.
 */
export function StepTitle({ order, children }: StepTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const holder = document.activeElement;
    if (holder === null || holder === document.body) heading.current?.focus();
  }, []);
  return (
    <Title order={order} ref={heading} tabIndex={-1} className="naves-heading">
      {children}
    </Title>
  );
}
