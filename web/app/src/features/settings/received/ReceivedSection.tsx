import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/session.ts';
import { Choice } from '../Blank.tsx';
import { accountsQuery } from '../configuration.ts';
import { mailboxesQuery } from '../mail/fetching.ts';
import { Sentence } from '../Sentence.tsx';
import { fates, type Choice as Chosen, type Fate } from './received.ts';
import { ReceivedMails } from './ReceivedMails.tsx';
import { Sums } from './Sums.tsx';

/** What came, and what became of each mail. */
export function ReceivedSection() {
  const { t } = useTranslation();
  const configures = useMay('channel.manage');
  const { data: accounts = [] } = useQuery({ ...accountsQuery, enabled: configures });
  const { data: mailboxes = [] } = useQuery({ ...mailboxesQuery, enabled: configures });
  const [chosen, setChosen] = useState<Chosen>({ account: '', fate: '' });
  return (
    <>
      {mailboxes.length > 0 && <Sums mailboxes={mailboxes} onChoose={setChosen} />}
      <Sentence
        text="settings.received.sentence"
        blanks={{
          account: (
            <Choice
              label={t('settings.received.address')}
              value={chosen.account}
              onChange={(account) => setChosen({ ...chosen, account })}
              options={[
                { value: '', label: t('settings.received.anyAddress') },
                ...accounts.map((one) => ({ value: one.id ?? '', label: one.address ?? '' })),
              ]}
            />
          ),
          fate: (
            <Choice
              label={t('settings.received.fate')}
              value={chosen.fate}
              onChange={(fate) => setChosen({ ...chosen, fate: fate as Fate | '' })}
              options={[
                { value: '', label: t('settings.received.any') },
                ...fates.map((value) => ({ value, label: t(`settings.received.${value}`) })),
              ]}
            />
          ),
        }}
      />
      <ReceivedMails key={`${chosen.account} ${chosen.fate}`} chosen={chosen} />
    </>
  );
}
