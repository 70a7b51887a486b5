import { Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Mail } from './mails.ts';
import styles from './Mail.module.css';

/** Why a mail is in its ticket, and who it can be shown to come from. */
export function WhyDialog({ mail, opened, onClose }: { mail: Mail; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { evidence, origin } = mail;
  return (
    <Modal opened={opened} onClose={onClose} title={t('mail.why')} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      {evidence && <p className={styles.reason}>{t(`mail.evidence.${evidence}`)}</p>}
      {origin && (
        <Table aria-label={t('mail.origin')}>
          <Table.Tbody>
            {(['spf', 'dkim', 'dmarc'] as const).map((check) => (
              <Table.Tr key={check}>
                <Table.Th scope="row">{check.toUpperCase()}</Table.Th>
                <Table.Td>
                  {t(`mail.verdict.${origin[check]}`)}
                  {check === 'dkim' && origin.signer ? ` (${origin.signer})` : ''}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Modal>
  );
}
