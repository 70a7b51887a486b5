import { call } from '@goodword/api-client';
import { Button, CopyButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { explain } from '../../shared/problem.ts';
import { plainTime } from '../../shared/time/format.ts';
import { say } from '../../shared/toast/toasts.ts';
import { useUndo } from '../../shared/undo/undo.ts';
import { useMay } from '../access/session.ts';
import { Choice } from '../settings/Blank.tsx';
import { Sentence } from '../settings/Sentence.tsx';
import settings from '../settings/Settings.module.css';
import styles from './Audit.module.css';
import { keepingQuery } from './audit.ts';

const spans = [90, 180, 365, 730, 1825, 3650];

/** That the ledger is as it was written, and how long what was said in it is kept. */
export function Keeping() {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const may = useMay('audit.manage');
  const { data } = useQuery(keepingQuery);
  const keep = useMutation({
    mutationFn: (days: number | null) => call('PUT', '/api/v1/audit/keeping', { body: { days } }),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['audit-keeping'] }),
  });
  if (!data) return <div aria-busy="true" className={styles.state} />;
  const { verified, head, days } = data;
  const Icon = verified?.fault ? ShieldAlert : ShieldCheck;
  const many = [...new Set(days === null ? spans : [...spans, days])].toSorted((one, other) => one - other);
  const change = (value: string) => {
    const before = days;
    afterwards(keep.mutateAsync(value === '' ? null : Number(value)), () =>
      offer({ text: t('settings.audit.keptChanged'), undo: () => keep.mutate(before) }),
    );
  };
  return (
    <section className={styles.state} aria-label={t('settings.audit.state')}>
      <p className={styles.verdict} data-fault={verified?.fault ? true : undefined}>
        <Icon size={20} strokeWidth={1.75} aria-hidden />
        <span>
          {!verified && t('settings.audit.notYet')}
          {verified?.fault &&
            t(`settings.audit.fault.${verified.fault}`, { before: plainTime(new Date(verified.before ?? verified.at), i18n.language) })}
          {verified && !verified.fault && t('settings.audit.intact', { count: verified.entries ?? 0, at: plainTime(new Date(verified.at), i18n.language) })}
        </span>
      </p>
      {head && (
        <p className={settings.quiet}>
          {t('settings.audit.head')} <code className={styles.head}>{head.slice(0, head.indexOf(':') + 13)}…</code>{' '}
          <CopyButton value={head}>
            {({ copied, copy }) => (
              <Button variant="subtle" size="compact-xs" onClick={copy}>
                {copied ? t('settings.audit.copied') : t('settings.audit.copy')}
              </Button>
            )}
          </CopyButton>
        </p>
      )}
      <Sentence
        text="settings.audit.kept"
        blanks={{
          days: (
            <Choice
              label={t('settings.audit.keptFor')}
              value={days === null ? '' : String(days)}
              disabled={!may}
              onChange={change}
              options={[
                { value: '', label: t('settings.audit.forEver') },
                ...many.map((span) => ({ value: String(span), label: t('settings.audit.days', { count: span }) })),
              ]}
            />
          ),
        }}
      />
    </section>
  );
}
