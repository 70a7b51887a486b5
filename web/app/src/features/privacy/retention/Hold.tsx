import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank } from '../../settings/Blank.tsx';
import { Sentence } from '../../settings/Sentence.tsx';
import { SettingForm } from '../../settings/SettingForm.tsx';
import { useChangeRetention } from './retention.ts';

/** What no rule ever touches. */
export function Hold({ hold }: { hold: string }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(hold);
  const send = useChangeRetention();
  return (
    <SettingForm
      label={t('privacy.retention.hold')}
      dirty={filter !== hold}
      save={{ mutate: () => send.mutate({ method: 'PUT', path: 'retention-hold', body: { filter } }), isPending: send.isPending }}
      problem={send.error}
    >
      <Sentence
        text="privacy.retention.holdSentence"
        blanks={{
          filter: <Blank label={t('privacy.retention.hold')} name="hold" value={filter} onChange={setFilter} placeholder="tag:legal-hold" />,
        }}
      />
    </SettingForm>
  );
}
