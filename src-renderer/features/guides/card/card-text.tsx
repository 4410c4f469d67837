import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallTarget, Guide } from '#contract';
import { useFormat } from '../../../format/use-format.ts';
import { IconNever, IconPhone } from '../../../ui/icons.tsx';
import { useBook, usePlainText } from '../marks/book.ts';
import { wholeNumber } from '../marks/spacing.ts';
import styles from './card.module.css';

interface CardTextProps {
  readonly guide: Guide;
  /** On paper: with the day, without what can be pressed. */
  readonly printed?: boolean;
}

/** The three parts of the card: say, call, never. */
export function CardText({ guide, printed = false }: CardTextProps) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const plain = usePlainText();
  const heading = useRef<HTMLHeadingElement>(null);
  // The card follows the list it was picked from: the keyboard goes on at its heading.
  useEffect(() => {
    if (printed) return;
    // After the dialog around it has remembered where the focus came from.
    const timer = window.setTimeout(() => heading.current?.focus());
    return () => window.clearTimeout(timer);
  }, [printed]);
  return (
    <article className={printed ? styles.paper : styles.card}>
      <h2 ref={heading} tabIndex={-1} className="naves-heading" data-autofocus={!printed || undefined}>
        {guide.title}
      </h2>
      <h3>{t('card.say')}</h3>
      <ul className={styles.say}>
        {guide.card.say.map((sentence) => (
          <li key={sentence}>{plain(sentence)}</li>
        ))}
      </ul>
      <h3>{t('card.call')}</h3>
      <ul className={styles.call}>
        {guide.card.call.map((target) => (
          <Call key={JSON.stringify(target)} target={target} printed={printed} />
        ))}
      </ul>
      <div className={styles.never}>
        <h3>
          <IconNever /> {t('never.title')}
        </h3>
        <ul>
          {guide.card.never.map((item) => (
            <li key={item}>{plain(item)}</li>
          ))}
        </ul>
      </div>
      {printed && <p className={styles.foot}>{t('card.printed', { day: format.day(new Date()) })}</p>}
    </article>
  );
}

interface CallProps {
  readonly target: CallTarget;
  /** On paper a missing number leaves a line to write it on. */
  readonly printed: boolean;
}

function Call({ target, printed }: CallProps) {
  const { t } = useTranslation('guides');
  const book = useBook();
  const plain = usePlainText();
  if ('line' in target) {
    const line = book.lines.get(target.line);
    return (
      <li>
        <IconPhone />
        <span>
          <strong>{wholeNumber(line?.number ?? target.line)}</strong> {line?.name}
          <br />
          {plain(target.why)}
        </span>
      </li>
    );
  }
  const office = book.offices.get(target.office);
  const offices = (office?.either ?? []).flatMap((id) => book.offices.get(id) ?? []);
  const named = offices.length > 0 ? offices : office === undefined ? [] : [office];
  return (
    <li>
      <IconPhone />
      <span>
        {named.map((one) => (
          <span key={one.id} className={styles.office}>
            <strong>{wholeNumber(one.contact?.phone ?? '')}</strong> {one.contact?.name ?? one.short}
            {typeof one.contact?.phone !== 'string' &&
              (printed ? ` ${t('card.blank')}` : ` (${t('card.noPhone')})`)}
          </span>
        ))}
        {plain(target.why)}
      </span>
    </li>
  );
}
