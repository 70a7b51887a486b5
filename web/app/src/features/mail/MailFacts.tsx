import { CircleAlert, FileWarning, Lock, ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EventCard } from './EventCard.tsx';
import { useMail, type Seal } from './mails.ts';
import { PersonCard } from './PersonCard.tsx';
import { Whence } from './Whence.tsx';
import styles from './Mail.module.css';

/** Beside the words of a mail: its seal, what was wrong with it, and the events and people it brought. */
export function MailFacts({ ticket, message }: { ticket: string; message: string | undefined }) {
  const mail = useMail(ticket, message);
  if (!mail) return null;
  return (
    <>
      <Whence mail={mail} />
      {mail.seal && <Sealed seal={mail.seal} />}
      {mail.remarks && (
        <p className={styles.line}>
          <FileWarning size={14} aria-hidden />
          <span>{mail.remarks}</span>
        </p>
      )}
      {mail.cards?.map(({ event, person }, index) =>
        // Cards keep their places: a mail never changes.
        // eslint-disable-next-line react/no-array-index-key
        event ? <EventCard key={index} event={event} /> : person && <PersonCard key={index} person={person} />,
      )}
    </>
  );
}

const schemes = { smime: 'S/MIME', pgp: 'PGP' } as const;

function Sealed({ seal }: { seal: Seal }) {
  const { t } = useTranslation();
  const scheme = (code: string) => schemes[code as keyof typeof schemes] ?? code;
  return (
    <>
      {seal.encryptedBy && (
        <p className={styles.line}>
          <Lock size={14} aria-hidden />
          <span>{t('mail.encrypted', { by: scheme(seal.encryptedBy) })}</span>
        </p>
      )}
      {seal.signedBy && (
        <p className={styles.line} data-trouble={seal.check === 'broken' || undefined}>
          <Shield check={seal.check} />
          <span>
            {seal.check === 'broken'
              ? t('mail.brokenSeal', { by: scheme(seal.signedBy) })
              : seal.check === 'intact'
                ? t('mail.signedBy', { name: seal.signer ?? '?', by: scheme(seal.signedBy) })
                : t('mail.signed', { by: scheme(seal.signedBy) })}
          </span>
        </p>
      )}
      {seal.check === 'intact' && !seal.byAuthor && (
        <p className={styles.line} data-trouble>
          <CircleAlert size={14} aria-hidden />
          <span>{t('mail.otherSigner')}</span>
        </p>
      )}
    </>
  );
}

function Shield({ check }: { check?: string | null }) {
  if (check === 'broken') return <ShieldAlert size={14} aria-hidden />;
  return check === 'intact' ? <ShieldCheck size={14} aria-hidden /> : <ShieldQuestion size={14} aria-hidden />;
}
