import { useQuery } from '@tanstack/react-query';
import { Link2, Link2Off } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { useNow } from '../../shared/time/useNow.ts';
import { useUndo } from '../../shared/undo/undo.ts';
import { fileLinksQuery, useWithdrawal, type FileLink } from './fileLinks.ts';
import styles from './Mail.module.css';

interface Props {
  ticket: string;
  /** Of a reply. */
  files: { id?: string; name?: string }[];
}

/** Those of a reply's files that were too large for the mail: until when they can be fetched, and how often they were. */
export function FileLinks({ ticket, files }: Props) {
  const { t } = useTranslation();
  const links = useQuery({ ...fileLinksQuery(ticket), enabled: files.length > 0 }).data ?? [];
  const ours = files.flatMap((file) => links.filter((link) => link.attachment === file.id).map((link) => ({ link, name: file.name ?? '' })));
  if (ours.length === 0) return null;
  return (
    <ul className={styles.links} aria-label={t('mail.links.title')}>
      {ours.map(({ link, name }) => (
        <Line key={link.id} ticket={ticket} link={link} name={name} />
      ))}
    </ul>
  );
}

function Line({ ticket, link, name }: { ticket: string; link: FileLink; name: string }) {
  const { t, i18n } = useTranslation();
  const { offer } = useUndo();
  const withdrawal = useWithdrawal(ticket);
  const over = new Date(link.until) <= useNow();
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(link.until));
  const fetched = t('mail.links.fetched', { count: link.downloads });
  const state = link.withdrawnAt ? 'withdrawn' : over ? 'over' : 'open';
  const put = (withdrawn: boolean) => withdrawal.mutate({ link: link.id, withdrawn });
  const withdraw = () =>
    afterwards(withdrawal.mutateAsync({ link: link.id, withdrawn: true }), () => offer({ text: t('mail.links.gone', { name }), undo: () => put(false) }));
  return (
    <li className={styles.line}>
      {state === 'open' ? <Link2 size={14} aria-hidden /> : <Link2Off size={14} aria-hidden />}
      <span>{t(`mail.links.${state}`, { name, date, fetched })}</span>
      {state === 'open' && (
        <button type="button" aria-label={t('mail.links.withdrawIt', { name })} disabled={withdrawal.isPending} onClick={withdraw}>
          {t('mail.links.withdraw')}
        </button>
      )}
      {state === 'withdrawn' && (
        <button type="button" aria-label={t('mail.links.giveBackIt', { name })} disabled={withdrawal.isPending} onClick={() => put(false)}>
          {t('mail.links.giveBack')}
        </button>
      )}
    </li>
  );
}
