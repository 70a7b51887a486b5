import { Eye, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../../live/connection.ts';
import { useMe } from '../../access/session.ts';
import styles from './TicketHeader.module.css';

/** Who else is here: "Mara is typing a reply". */
export function Presence({ ticket }: { ticket: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const others = usePresence(ticket).filter((one) => one.id !== me.id);
  const typing = others.find((one) => one.typing);
  if (others.length === 0) return null;
  const first = (name: string | undefined) => name?.split(' ')[0] ?? '';
  return (
    <span className={styles.presence} role="status">
      {typing ? <Pencil size={13} aria-hidden /> : <Eye size={13} aria-hidden />}
      {typing
        ? t(typing.typing === 'note' ? 'presence.note' : 'presence.reply', { name: first(typing.name) })
        : t('presence.viewing', { count: others.length, name: first(others[0]?.name) })}
    </span>
  );
}
