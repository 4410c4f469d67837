import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultKind } from '#contract';
import {
  IconGuides,
  IconHome,
  IconMenu,
  IconPacks,
  IconReceived,
  IconRecords,
  IconSettings,
  IconSummary,
  IconTerritory,
} from '../ui/icons.tsx';
import classes from './frame.module.css';

/** What exists for each kind of office; nothing is announced that does not work. */
const places = {
  municipality: [
    { to: '/', name: 'home', Icon: IconHome, exact: true },
    { to: '/zaznamy', name: 'records', Icon: IconRecords, exact: false },
    { to: '/radce', name: 'guides', Icon: IconGuides, exact: false },
    { to: '/souhrn', name: 'summary', Icon: IconSummary, exact: false },
    { to: '/nastaveni', name: 'settings', Icon: IconSettings, exact: false },
  ],
  lag: [
    { to: '/prijate', name: 'received', Icon: IconReceived, exact: false },
    { to: '/uzemi', name: 'territory', Icon: IconTerritory, exact: false },
    { to: '/radce', name: 'guides', Icon: IconGuides, exact: false },
    { to: '/balicky', name: 'packs', Icon: IconPacks, exact: false },
    { to: '/nastaveni', name: 'settings', Icon: IconSettings, exact: false },
  ],
} as const satisfies Record<VaultKind, readonly unknown[]>;

const remembered = 'naves.navigation';

/** The main menu: icon and word; folded, the word stays in the tooltip and for screen readers. */
export function Navigation({ kind }: { readonly kind: VaultKind }) {
  const { t } = useTranslation('common');
  const [folded, setFolded] = useState(() => window.localStorage.getItem(remembered) === 'folded');

  function fold() {
    window.localStorage.setItem(remembered, folded ? 'unfolded' : 'folded');
    setFolded(!folded);
  }

  const foldWord = folded ? t('nav.unfold') : t('nav.fold');
  return (
    <nav className={classes.nav} aria-label={t('nav.label')} {...(folded ? { 'data-folded': true } : {})}>
      <div className={classes.menu}>
        <ul>
          {places[kind].map(({ to, name, Icon, exact }) => {
            const word = t(`nav.${name}`);
            return (
              <li key={to}>
                <Tooltip label={word} position="right" withinPortal={false} disabled={!folded}>
                  <Link to={to} className={classes.link} activeOptions={{ exact }}>
                    <Icon />
                    <span className={classes.word}>{word}</span>
                  </Link>
                </Tooltip>
              </li>
            );
          })}
        </ul>
        <Tooltip label={foldWord} position="right" withinPortal={false} disabled={!folded}>
          <button
            type="button"
            className={`${classes.link} ${classes.fold}`}
            aria-expanded={!folded}
            onClick={fold}
          >
            <IconMenu />
            <span className={classes.word}>{foldWord}</span>
          </button>
        </Tooltip>
      </div>
    </nav>
  );
}
