import { Contact } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Facts } from './EventCard.tsx';
import type { PersonOfMail } from './mails.ts';
import styles from './Mail.module.css';

/** A person whose card a mail brought. */
export function PersonCard({ person }: { person: PersonOfMail }) {
  const { t } = useTranslation();
  const work = [person.title, person.organisation].filter(Boolean).join(', ');
  const [first] = person.mails ?? [];
  return (
    <section className={styles.card}>
      <Contact size={16} aria-hidden />
      <div>
        <p className={styles.title}>
          <strong dir="auto">{person.name || first}</strong>
        </p>
        <Facts
          facts={[
            [t('mail.work'), work],
            [t('mail.mails'), (person.mails ?? []).join(', ')],
            [t('mail.phones'), (person.phones ?? []).join(', ')],
          ]}
        />
      </div>
    </section>
  );
}
