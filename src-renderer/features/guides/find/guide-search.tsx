import { Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GuideLine, type Situation, situations } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconSearch } from '../../../ui/icons.tsx';
import styles from './find.module.css';
import { useFoundGuides } from './use-found-guides.ts';

interface GuideSearchProps {
  readonly label: string;
  readonly onChoose: (guide: Situation) => void;
  /** Shown under the line when nothing was found. */
  readonly nothing?: ReactNode;
  /** All guides are offered before anything is typed. */
  readonly offerAll?: boolean;
  /** Takes the focus when it appears, or when the dialog around it opens. */
  readonly takeFocus?: boolean;
}

const MOST_HITS = 8;
const LONGEST_TEXT = 500;

/** One line under the search: a hit with the words it was found by, or a guide offered before any. */
interface Offer extends GuideLine {
  readonly because: readonly string[];
}

/**
 * „Řekněte to svými slovy…“: arrows go through what was found, Enter opens it, Escape clears the line. Nothing
 * that was typed is kept.
 */
export function GuideSearch({ label, onChoose, nothing, offerAll, takeFocus }: GuideSearchProps) {
  const { t } = useTranslation(['guides', 'taxonomy']);
  const format = useFormat();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { hits, failure } = useFoundGuides(typed, MOST_HITS);
  const all = useCall('guides.list', {}, { enabled: offerAll === true });
  const empty = typed.trim() === '';
  const offers: readonly Offer[] =
    empty && offerAll === true ? inOrder(all.data?.guides ?? []) : empty ? [] : (hits ?? []);
  const active = offers[Math.min(chosen, offers.length - 1)];
  const optionId = (guide: string) => `${id}-${guide}`;

  useEffect(() => {
    if (takeFocus !== true) return;
    // After a dialog around it has remembered where the focus came from.
    const timer = window.setTimeout(() => field.current?.focus());
    return () => window.clearTimeout(timer);
  }, [takeFocus]);

  useEffect(() => {
    if (active === undefined) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function move(event: KeyboardEvent, to: number) {
    event.preventDefault();
    setChosen(Math.max(0, Math.min(to, offers.length - 1)));
  }

  function press(event: KeyboardEvent) {
    const at = Math.min(chosen, offers.length - 1);
    switch (event.key) {
      case 'ArrowDown':
        return move(event, at + 1);
      case 'ArrowUp':
        return move(event, at - 1);
      case 'Enter':
        if (active === undefined || event.nativeEvent.isComposing) return;
        event.preventDefault();
        return onChoose(active.id);
      case 'Escape':
        // The first Escape clears the line; in a dialog the next one closes it.
        if (typed === '') return;
        event.preventDefault();
        event.stopPropagation();
        setTyped('');
        return setChosen(0);
    }
  }

  const count = offers.length;
  const found = count === 0 ? t('find.nothing') : t('find.found', { count, formatted: format.number(count) });
  return (
    <div>
      <TextInput
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(active === undefined ? {} : { 'aria-activedescendant': optionId(active.id) })}
        label={label}
        placeholder={t('find.placeholder')}
        leftSection={<IconSearch />}
        size="lg"
        maxLength={LONGEST_TEXT}
        autoComplete="off"
        spellCheck={false}
        ref={field}
        {...(takeFocus === true ? { 'data-autofocus': true } : {})}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <Text role="status" size="sm" c="dimmed" mih="1.5rem" mt={4}>
        {!empty && hits !== null && found}
      </Text>
      <ErrorMessage failure={failure} />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('find.list')}
        className={styles.hits}
        hidden={count === 0}
      >
        {offers.map((offer) => (
          // The keyboard moves in the line above; this is what the pointer presses.
          // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter are handled by the line
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the line, see aria-activedescendant
          <div
            key={offer.id}
            id={optionId(offer.id)}
            role="option"
            aria-selected={offer === active}
            className={styles.hit}
            onClick={() => onChoose(offer.id)}
          >
            <span className={styles.hitTitle}>{offer.title}</span>
            <span className={styles.hitArea}>{t(`taxonomy:area.${offer.area}`)}</span>
            {offer.because.length > 0 && (
              <span className={styles.because}>
                {t('find.because', {
                  words: offer.because.map((word) => t('find.word', { word })).join(', '),
                })}
              </span>
            )}
          </div>
        ))}
      </div>
      {!empty && hits !== null && count === 0 && nothing}
    </div>
  );
}

function inOrder(guides: readonly GuideLine[]): Offer[] {
  return situations.flatMap((situation) => {
    const line = guides.find(({ id }) => id === situation);
    return line === undefined ? [] : [{ ...line, because: [] }];
  });
}
