import { useTranslation } from 'react-i18next';
import { type Guide, type Reasons, unknownAnswer } from '#contract';
import { usePlainText } from '../marks/book.ts';
import styles from './walk.module.css';

interface BecauseProps {
  readonly reasons: Reasons;
  readonly guide: Guide;
}

/** „Protože jste odpověděli: …“; nothing for what holds for everybody. */
export function Because({ reasons, guide }: BecauseProps) {
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const said = reasons.flatMap(({ question: id, option }) => {
    const question = guide.questions.find((one) => one.id === id);
    if (question === undefined) return [];
    const label = question.options.find((one) => one.id === option)?.label;
    const answer = option === unknownAnswer || label === undefined ? t('question.unknown') : plain(label);
    return [t('because.answer', { question: plain(question.ask), answer })];
  });
  if (said.length === 0) return null;
  return <p className={styles.because}>{t('because.said', { answers: said.join(' ') })}</p>;
}
