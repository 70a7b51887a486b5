import { Tooltip } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { ChartNoAxesColumn, ChartSpline, Inbox, Leaf, ListChecks, Search, Settings, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/session.ts';
import { AvailabilityButton } from '../chat/AvailabilitySwitch.tsx';
import { isInUse, isOpen, useFirstSteps, type FirstSteps } from '../settings/begin/steps.ts';
import { openPalette } from '../palette/open.ts';
import { ProfileMenu } from './ProfileMenu.tsx';
import styles from './Rail.module.css';

interface Place {
  label: string;
  current: boolean;
  icon: ReactNode;
  /** Today's figures; the inbox without. */
  today?: boolean;
}

export function Rail() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const mayReport = useMay('report.view');
  const inInbox = pathname.startsWith('/inbox');
  const mayGoodWords = useMay('good-word.view');
  const mayContacts = useMay('contact.view');
  const begun = useBegun();
  const inBegin = begun !== undefined && pathname === '/settings/begin';
  const inSettings = pathname.startsWith('/settings') && !inBegin;
  return (
    <nav className={styles.rail} aria-label={t('shell.main')}>
      <Entry label={t('shell.inbox')} current={inInbox} icon={<Inbox size={20} strokeWidth={1.6} aria-hidden />} />
      {mayReport && (
        <Entry
          today
          label={t('shell.today')}
          current={pathname.startsWith('/today')}
          icon={<ChartNoAxesColumn size={20} strokeWidth={1.6} aria-hidden />}
        />
      )}
      {mayReport && (
        <Tooltip label={t('reports.title')} position="right">
          <Link
            to="/reports"
            className={styles.entry}
            aria-label={t('reports.title')}
            aria-current={pathname.startsWith('/reports') ? 'page' : undefined}
          >
            <ChartSpline size={20} strokeWidth={1.6} aria-hidden />
          </Link>
        </Tooltip>
      )}
      <Tooltip label={`${t('shell.palette')}  ⌘K`} position="right">
        <button type="button" className={styles.entry} aria-label={t('shell.palette')} onClick={openPalette}>
          <Search size={20} strokeWidth={1.6} aria-hidden />
        </button>
      </Tooltip>
      {begun && <BeginEntry begun={begun} />}
      {mayContacts && (
        <Tooltip label={t('contacts.title')} position="right">
          <Link
            to="/contacts"
            className={styles.entry}
            aria-label={t('contacts.title')}
            aria-current={/^\/(contacts|organisations)/.test(pathname) ? 'page' : undefined}
          >
            <Users size={20} strokeWidth={1.6} aria-hidden />
          </Link>
        </Tooltip>
      )}
      {mayGoodWords && (
        <Tooltip label={t('goodWord.words')} position="right">
          <Link
            to="/good-words"
            className={styles.entry}
            aria-label={t('goodWord.words')}
            aria-current={pathname.startsWith('/good-words') ? 'page' : undefined}
          >
            <Leaf size={20} strokeWidth={1.6} aria-hidden />
          </Link>
        </Tooltip>
      )}
      <span className={styles.gap} />
      <AvailabilityButton />
      <Tooltip label={t('shell.settings')} position="right">
        <Link
          to="/settings/$section"
          params={{ section: 'you' }}
          className={styles.entry}
          aria-label={t('shell.settings')}
          aria-current={inSettings ? 'page' : undefined}
        >
          <Settings size={20} strokeWidth={1.6} aria-hidden />
        </Link>
      </Tooltip>
      <ProfileMenu />
    </nav>
  );
}

/** The first steps of a workspace that is not in use yet. */
function useBegun(): FirstSteps | undefined {
  const begun = useFirstSteps();
  return begun && !begun.dismissed && !isInUse(begun) && begun.steps.some(isOpen) ? begun : undefined;
}

function BeginEntry({ begun }: { begun: FirstSteps }) {
  const { t } = useTranslation();
  const left = begun.steps.filter(isOpen).length;
  const label = t('shell.begin', { done: begun.steps.length - left, all: begun.steps.length });
  return (
    <Tooltip label={label} position="right">
      <Link to="/settings/$section" params={{ section: 'begin' }} className={styles.entry} aria-label={label}>
        <ListChecks size={20} strokeWidth={1.6} aria-hidden />
      </Link>
    </Tooltip>
  );
}

function Entry({ label, current, icon, today }: Place) {
  return (
    <Tooltip label={label} position="right">
      <Link
        {...(today ? { to: '/today' as const } : { to: '/inbox/$view' as const, params: { view: 'open' } })}
        className={styles.entry}
        aria-label={label}
        aria-current={current ? 'page' : undefined}
      >
        {icon}
      </Link>
    </Tooltip>
  );
}
