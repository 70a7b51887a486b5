import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMail } from './mails.ts';

/** Saves a mail as it came. */
export function OriginalItem({ ticket, message }: { ticket: string; message: string | undefined }) {
  const { t } = useTranslation();
  const mail = useMail(ticket, message);
  if (!mail?.original) return null;
  return (
    <Menu.Item component="a" href={mail.original} download>
      {t('mail.original')}
    </Menu.Item>
  );
}
