import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../bridge/calls.ts';

/** Names of the people of the office: by name when they gave one, otherwise by role. */
export function usePeople(): (id: string) => string {
  const { t } = useTranslation(['requests', 'common']);
  const session = useCall('vault.session', {});
  return useMemo(() => {
    const people = new Map(
      session.data?.people.map((person) => [person.id, person.name ?? t(`common:role.${person.role}`)]),
    );
    return (id) => people.get(id) ?? t('someone');
  }, [session.data, t]);
}
