import { Button } from '@mantine/core';
import { Download, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgents } from '../inbox/tickets/people.ts';
import { Blank, Choice } from '../settings/Blank.tsx';
import { Sentence } from '../settings/Sentence.tsx';
import styles from './Audit.module.css';
import { everything, questionOf } from './audit.ts';
import { Entries } from './Entries.tsx';
import { Keeping } from './Keeping.tsx';
import { eventCodes, useEventWords } from './useEventWords.ts';

/** Who did what, and that nobody changed what is written of it. */
export function AuditSection() {
  const { t, i18n } = useTranslation();
  const agents = useAgents();
  const words = useEventWords();
  const [asked, setAsked] = useState(everything);
  const people = [...agents.values()].map(({ id, name }) => ({ value: id, label: name }));
  const events = eventCodes
    .map((code) => ({ value: code, label: words(code) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, i18n.language));
  return (
    <>
      <Keeping />
      <section aria-label={t('settings.audit.find')} className={styles.find}>
        <Sentence
          text="settings.audit.sentence"
          blanks={{
            who: (
              <Choice
                label={t('settings.audit.who')}
                value={asked.actor}
                onChange={(actor) => setAsked({ ...asked, actor })}
                options={[{ value: '', label: t('settings.audit.anybody') }, ...people]}
              />
            ),
            what: (
              <Choice
                label={t('settings.audit.what')}
                value={asked.event}
                onChange={(event) => setAsked({ ...asked, event })}
                options={[{ value: '', label: t('settings.audit.anything') }, ...events]}
              />
            ),
            from: (
              <Blank
                label={t('settings.audit.from')}
                name="from"
                type="date"
                value={asked.from}
                onChange={(from) => setAsked({ ...asked, from })}
              />
            ),
            to: (
              <Blank label={t('settings.audit.to')} name="to" type="date" value={asked.to} onChange={(to) => setAsked({ ...asked, to })} />
            ),
          }}
        />
        <div className={styles.tools}>
          {asked.subject && (
            <Button
              variant="light"
              size="compact-sm"
              rightSection={<X size={14} aria-hidden />}
              onClick={() => setAsked({ ...asked, subject: '' })}
            >
              {t('settings.audit.onlyThisOne')}
            </Button>
          )}
          <Button
            component="a"
            href={`/api/v1/audit/csv?${new URLSearchParams(questionOf(asked)).toString()}`}
            download
            variant="default"
            size="compact-sm"
            leftSection={<Download size={14} strokeWidth={1.75} aria-hidden />}
          >
            {t('settings.audit.export')}
          </Button>
        </div>
      </section>
      <Entries key={JSON.stringify(asked)} asked={asked} onSubject={(subject) => setAsked({ ...everything, subject })} />
    </>
  );
}
