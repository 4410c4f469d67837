import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useWords } from './use-words.ts';

interface ListSearchProps {
  /** What the list shows now. */
  readonly words: string;
  readonly onSearch: (words: string) => void;
}

/** Pause in typing after which the list is asked. Shorter ones only make the rows jump. */
const PAUSE_MILLISECONDS = 200;

/** The search box above the list. Searches while it is typed; Escape and the cross empty it. */
export function ListSearch({ words, onSearch }: ListSearchProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(words);
  const field = useRef<HTMLInputElement>(null);
  const searched = useRef(words);

  const later = useDebouncedCallback((value: string) => {
    searched.current = value;
    onSearch(value);
  }, PAUSE_MILLISECONDS);

  // The list was emptied from elsewhere (the menu, "show all"): the box follows.
  useEffect(() => {
    if (words === searched.current) return;
    searched.current = words;
    setTyped(words);
  }, [words]);

  function change(value: string) {
    setTyped(value);
    later(value);
  }

  return (
    <TextInput
      ref={field}
      type="search"
      label={t('list.search')}
      description={t('list.searchHint')}
      placeholder={t('list.searchPlaceholder')}
      inputWrapperOrder={['label', 'input', 'description']}
      value={typed}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== '') change('');
      }}
      rightSection={
        typed === '' ? null : (
          <CloseButton
            aria-label={t('list.clearSearch')}
            onClick={() => {
              change('');
              field.current?.focus();
            }}
          />
        )
      }
    />
  );
}
