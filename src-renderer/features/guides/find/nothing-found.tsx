import { Alert, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../bridge/calls.ts';
import { BookContext, indexBook } from '../marks/book.ts';
import { OfficeContact } from '../marks/office-contact.tsx';

/** The office where social workers are; the identifier is the same in every pack. */
const SOCIAL_DEPARTMENT = 'orp';

/** No guide answers to the words: somebody who knows is called instead. */
export function NothingFound() {
  const { t } = useTranslation('guides');
  const offices = useCall('content.offices', {});
  const book = useMemo(() => {
    const none = { facts: [], lines: [], services: [], terms: [], letters: [] };
    return indexBook({ ...none, offices: offices.data?.offices ?? [] }, null);
  }, [offices.data]);
  return (
    <Alert color="yellow" variant="light" mt="xs">
      <Stack gap="xs" c="black">
        <Text>{t('find.call')}</Text>
        <BookContext.Provider value={book}>
          <OfficeContact id={SOCIAL_DEPARTMENT} />
        </BookContext.Provider>
      </Stack>
    </Alert>
  );
}
