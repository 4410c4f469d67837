import { Button, Group, Text } from '@mantine/core';
import { useFormat } from '../../format/use-format.ts';
import { pageCount } from './list-query.ts';
import { useWords } from './use-words.ts';

interface ListPagingProps {
  /** From 1. */
  readonly page: number;
  /** Rows on all pages together. */
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Previous and next page; nothing when everything fits on one. */
export function ListPaging({ page, total, onPage }: ListPagingProps) {
  const { t } = useWords();
  const format = useFormat();
  const pages = pageCount(total);
  if (pages === 1 && page === 1) return null;

  function turn(to: number) {
    if (to < 1 || to > pages) return;
    onPage(to);
    // The new page is read from its beginning; the focus stays on the button for the next press.
    window.scrollTo({ top: 0 });
  }

  return (
    <Group component="nav" aria-label={t('paging.label')} justify="center" gap="md">
      <Button
        variant="default"
        aria-disabled={page <= 1}
        data-disabled={page <= 1 || undefined}
        onClick={() => turn(Math.min(page - 1, pages))}
      >
        {t('paging.previous')}
      </Button>
      <Text aria-live="polite">
        {t('paging.position', { page: format.number(page), pages: format.number(pages) })}
      </Text>
      <Button
        variant="default"
        aria-disabled={page >= pages}
        data-disabled={page >= pages || undefined}
        onClick={() => turn(page + 1)}
      >
        {t('paging.next')}
      </Button>
    </Group>
  );
}
