import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FetchedMailbox } from '../mail/fetching.ts';
import own from './Received.module.css';
import { fates, type Choice } from './received.ts';

interface Props {
  mailboxes: FetchedMailbox[];
  onChoose: (choice: Choice) => void;
}

/** Fetched is the sum of the others; each number leads to its mails. */
export function Sums({ mailboxes, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <Table.ScrollContainer minWidth={480} className={own.sums}>
      <Table aria-label={t('settings.received.sums')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.received.mailbox')}</Table.Th>
            <Table.Th className={own.number}>{t('settings.received.fetched')}</Table.Th>
            {fates.map((fate) => (
              <Table.Th key={fate} className={own.number}>
                {t(`settings.received.${fate}`)}
              </Table.Th>
            ))}
            <Table.Th className={own.number}>{t('settings.received.ignored')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mailboxes.map(({ account, address, accounting }) => (
            <Table.Tr key={account}>
              <Table.Th scope="row">{address}</Table.Th>
              <Table.Td className={own.number}>{number.format(accounting?.fetched ?? 0)}</Table.Td>
              {fates.map((fate) => (
                <Table.Td key={fate} className={own.number}>
                  <button
                    type="button"
                    className={own.drill}
                    aria-label={t('settings.received.show', { count: accounting?.[fate] ?? 0, fate: t(`settings.received.${fate}`), address })}
                    onClick={() => onChoose({ account: account ?? '', fate })}
                  >
                    {number.format(accounting?.[fate] ?? 0)}
                  </button>
                </Table.Td>
              ))}
              <Table.Td className={own.number}>{number.format(accounting?.ignored ?? 0)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
