import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactView, Step } from '#contract';
import { printedFacts, useBook, usePlainText } from '../marks/book.ts';
import { AskOffice, FactMarkButton } from '../marks/fact-value.tsx';
import { factMark } from '../marks/fact-words.ts';
import { GuidePassage, GuideText } from '../marks/guide-text.tsx';
import { OfficeContact } from '../marks/office-contact.tsx';
import styles from './walk.module.css';

/** The words of a step: what to do, where, what to bring, by when, what happens next, and what it stands on. */
export function StepBody({ step }: { readonly step: Step }) {
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const book = useBook();
  const deadline = step.deadline === null ? undefined : book.facts.get(step.deadline.fact);
  return (
    <>
      <GuidePassage text={step.text} />
      <dl className={styles.facts}>
        {step.office !== null && book.offices.has(step.office) && (
          <Row name={t('step.office')}>
            <OfficeContact id={step.office} />
          </Row>
        )}
        {step.bring.length > 0 && (
          <Row name={t('step.bring')}>
            <ul>
              {step.bring.map((thing) => (
                <li key={thing}>
                  <GuideText text={thing} />
                </li>
              ))}
            </ul>
          </Row>
        )}
        {step.form !== null && (
          <Row name={t('step.form')}>
            <GuideText text={step.form.name} />
            <br />
            <GuideText text={step.form.where} />
          </Row>
        )}
        {step.deadline !== null && deadline !== undefined && (
          <Row name={t('step.deadline')}>
            <strong>{deadline.say === null ? t('step.deadlineAsk') : plain(`{${deadline.id}}`)}</strong>{' '}
            <GuideText text={step.deadline.from} /> <FactMarkButton fact={deadline} />
          </Row>
        )}
        {step.next !== null && (
          <Row name={t('step.next')}>
            <GuidePassage text={step.next} />
          </Row>
        )}
      </dl>
      <Grounds step={step} />
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Facts the step stands on that its sentences do not print, and those that have to be asked about. */
function Grounds({ step }: { readonly step: Step }) {
  const { t } = useTranslation('guides');
  const book = useBook();
  const printed = printedFacts([step.text, step.next, step.form?.where ?? null, ...step.bring]);
  if (step.deadline !== null) printed.add(step.deadline.fact);
  const all = [...new Set([...step.facts, ...printed])].flatMap((id) => book.facts.get(id) ?? []);
  const unsure = all.filter((fact) => factMark(fact).ask);
  const sure = all.filter((fact) => !factMark(fact).ask && !printed.has(fact.id));
  return (
    <>
      {unsure.length > 0 && <Unsure facts={unsure} printed={printed} />}
      {sure.length > 0 && (
        <details className={styles.grounds}>
          <summary>{t('step.groundsCount', { count: sure.length })}</summary>
          <ul>
            {sure.map((fact) => (
              <li key={fact.id}>
                <Ground fact={fact} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface UnsureProps {
  readonly facts: readonly FactView[];
  /** What the sentences of the step print already. */
  readonly printed: ReadonlySet<string>;
}

/** Facts to be asked about are never folded; those one office answers stand together, with its number once. */
function Unsure({ facts, printed }: UnsureProps) {
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const asked = Map.groupBy(facts, (fact) => `${factMark(fact).name} ${fact.ask}`);
  return (
    <ul className={styles.grounds} aria-label={t('step.unsure')}>
      {[...asked.entries()].map(([key, group]) => (
        <li key={key}>
          {told(group, printed)
            .map((fact) => plain(fact.text))
            .join(' ')}
          {group.slice(0, 1).map((fact) => (
            <AskOffice key={fact.id} fact={fact} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What is not printed above; when all of it is, all of it, so that nobody has to guess what to ask about. */
function told(facts: readonly FactView[], printed: ReadonlySet<string>): readonly FactView[] {
  const unprinted = facts.filter(({ id }) => !printed.has(id));
  return unprinted.length > 0 ? unprinted : facts;
}

/** A fact as a sentence with its mark; one that nobody verified says whom to ask. */
export function Ground({ fact }: { readonly fact: FactView }) {
  const plain = usePlainText();
  return (
    <>
      {plain(fact.text)} {factMark(fact).ask ? <AskOffice fact={fact} /> : <FactMarkButton fact={fact} />}
    </>
  );
}
