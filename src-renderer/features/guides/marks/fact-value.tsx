import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FactView } from '#contract';
import { useFormat } from '../../../format/use-format.ts';
import { useBook, usePlainText } from './book.ts';
import { ContactLink } from './contact-link.tsx';
import { Explained } from './explained.tsx';
import { factMark } from './fact-words.ts';
import styles from './marks.module.css';
import { spaced, wholeNumber } from './spacing.ts';

interface FactValueProps {
  readonly id: string;
  readonly genitive: boolean;
}

/** The value of a fact in a sentence, and beside it the small mark that says how sure it is. */
export function FactValue({ id, genitive }: FactValueProps) {
  const { t } = useTranslation('guides');
  const book = useBook();
  const fact = book.facts.get(id);
  if (fact === undefined) return t('fact.missing');
  const say = genitive ? fact.sayGenitive : fact.say;
  const office = book.offices.get(fact.ask)?.short ?? t('office.unknown');
  return (
    <>
      <span className={styles.value}>{say === null ? t('fact.askShort', { office }) : spaced(say)}</span>{' '}
      <FactMarkButton fact={fact} />
    </>
  );
}

/** „ověřeno 22. 11. 2026“: pressed, it shows the whole fact and where it was read. */
export function FactMarkButton({ fact }: { readonly fact: FactView }) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const plain = usePlainText();
  const mark = factMark(fact);
  const words = t(`mark.${mark.name}`, { day: mark.day === null ? '' : format.day(mark.day) });
  return (
    <Explained
      small
      explanation={
        <>
          <Text fw={500}>{plain(fact.text)}</Text>
          <FactSource fact={fact} />
          {mark.ask && <AskOffice fact={fact} />}
        </>
      }
    >
      {mark.ask ? <span className={styles.ask}>{words}</span> : words}
    </Explained>
  );
}

/** Law, where it was read, by whom and when, and from when to when it holds. */
export function FactSource({ fact }: { readonly fact: FactView }) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const { law, name, url } = fact.source;
  const { validFrom, validTo } = fact;
  const checked = { day: format.day(fact.checkedOn), who: t(`checker.${fact.checkedBy}`) };
  return (
    <div className={styles.small}>
      {law !== null && <div>{spaced(law)}</div>}
      {name !== null && <div>{t('fact.readIn', { source: spaced(name) })}</div>}
      <div className={styles.address}>{url}</div>
      <div>{t(fact.confidence === 'to-verify' ? 'fact.lookedAt' : 'fact.checked', checked)}</div>
      {validFrom !== null && validTo !== null && (
        <div>{t('fact.validRange', { range: format.dayRange(validFrom, validTo) })}</div>
      )}
      {validFrom !== null && validTo === null && (
        <div>{t('fact.validFrom', { day: format.day(validFrom) })}</div>
      )}
      {validFrom === null && validTo !== null && <div>{t('fact.validTo', { day: format.day(validTo) })}</div>}
    </div>
  );
}

/** „neověřeno – zeptejte se: Úřad práce, tel. 317 …“, or the way to fill the missing telephone in. */
export function AskOffice({ fact }: { readonly fact: FactView }) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const book = useBook();
  const mark = factMark(fact);
  const asked = book.offices.get(fact.ask);
  const offices = (asked?.either ?? []).flatMap((id) => book.offices.get(id) ?? []);
  const listed = offices.length > 0 ? offices : asked === undefined ? [] : [asked];
  const words = t(`mark.${mark.name}`, { day: mark.day === null ? '' : format.day(mark.day) });
  return (
    <div className={styles.ask}>
      {t('fact.ask', { mark: words })}{' '}
      {listed.map((office, position) => (
        <span key={office.id}>
          {position > 0 && `, ${t('fact.or')} `}
          {office.short}
          {typeof office.contact?.phone === 'string' ? (
            <>
              {', '}
              {t('office.phone')} <span className={styles.number}>{wholeNumber(office.contact.phone)}</span>
            </>
          ) : (
            <>
              {' '}
              (<ContactLink office={office.id} />)
            </>
          )}
        </span>
      ))}
    </div>
  );
}
