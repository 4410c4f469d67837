import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AuthoredItem } from '#contract';

interface ItemLinkProps {
  readonly item: Pick<AuthoredItem, 'list' | 'item'>;
  /** A place inside a guide that the form opens at. */
  readonly place?: string;
  readonly children: ReactNode;
}

/** Leads to the form of a guide or a fact. */
export function ItemLink({ item: { list, item }, place, children }: ItemLinkProps) {
  if (list === 'facts') {
    return (
      <Link to="/balicky/udaj/$id" params={{ id: item }}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/balicky/postup/$id" params={{ id: item }} search={place === undefined ? {} : { misto: place }}>
      {children}
    </Link>
  );
}
