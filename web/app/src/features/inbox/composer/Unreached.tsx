import { call, type Schemas } from '@goodword/api-client';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/session.ts';
import type { Recipients } from './recipients.ts';
import styles from './Composer.module.css';

type Unreached = Schemas['UndeliverablesResponse'];

function known(addresses: string[]) {
  const asked = new URLSearchParams(addresses.map((address) => ['email', address]));
  return {
    // What becomes of a contact makes it old.
    queryKey: ['contact', 'undeliverable', ...addresses],
    queryFn: ({ signal }: { signal: AbortSignal }) => call<Unreached>('GET', `/api/v1/contacts/undeliverable?${asked.toString()}`, { signal }),
    meta: { quiet: true },
  };
}

/** Warns of addresses whose mail comes back, before one writes there again. One may all the same. */
export function Unreached({ to, cc, bcc }: Recipients) {
  const { t } = useTranslation();
  const may = useMay('contact.view');
  const addresses = [...new Set([...to, ...cc, ...bcc])].slice(0, 100);
  const { data } = useQuery({ ...known(addresses), enabled: may && addresses.length > 0 });
  if (!data || data.items.length === 0) return null;
  return (
    <div className={styles.unreached} role="status">
      {data.items.map(({ address, reason }) => (
        <p key={address}>
          <CircleAlert size={14} aria-hidden />
          <span>{t('compose.unreached', { address, why: t(`delivery.reason.${reason}`, { defaultValue: reason }) })}</span>
        </p>
      ))}
    </div>
  );
}
