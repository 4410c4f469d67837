import type { AuditRow, Session } from '#contract';
import type { Words } from '../../format/words.ts';

/** The sentence for a recorded kind; an honest general one when this version has no words for it. */
export function kindWords(kind: string, t: Words, exists: (key: string) => boolean): string {
  const key = `audit:${kind}`;
  return exists(key) ? t(key) : t('audit:unknown', { kind });
}

/** Who it was: a name or a role, „vy“ for the person looking, and that nobody was signed in yet. */
export function whoWords(
  person: AuditRow['person'],
  session: Pick<Session, 'me' | 'people'> | undefined,
  t: Words,
): string {
  if (person === null) return t('journal:before');
  if (session?.me.id === person) return t('journal:me');
  const found = session?.people.find((candidate) => candidate.id === person);
  if (found === undefined) return t('journal:somebody');
  const who = found.name ?? t(`common:role.${found.role}`);
  return found.removedAt === null ? who : t('journal:removed', { who });
}
