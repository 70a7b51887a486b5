import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsQuery, type Subject } from '../../fields/fields.ts';
import { Choice } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import classes from '../classes/Classes.module.css';
import styles from '../Settings.module.css';
import { NewField } from './NewField.tsx';
import { OneField } from './OneField.tsx';

export const subjects: Subject[] = ['ticket', 'contact', 'organisation'];

export function FieldsSection() {
  const { t } = useTranslation();
  const [subject, setSubject] = useState<Subject>('ticket');
  const { data: fields } = useQuery(fieldsQuery(subject));
  const active = (fields ?? []).filter((field) => !field.archived);
  const archived = (fields ?? []).filter((field) => field.archived);
  return (
    <>
      <Sentence
        text="settings.fields.of"
        blanks={{
          subject: (
            <Choice
              label={t('settings.fields.subject')}
              value={subject}
              onChange={(now) => setSubject(now as Subject)}
              options={subjects.map((value) => ({ value, label: t(`settings.fields.subjects.${value}`) }))}
            />
          ),
        }}
      />
      {fields && active.length === 0 && <p className={styles.quiet}>{t('settings.fields.none')}</p>}
      {active.map((field, index) => (
        <OneField key={`${field.id} ${field.version}`} field={field} before={active[index - 1]} />
      ))}
      <NewField key={subject} subject={subject} taken={(fields ?? []).map((field) => field.key ?? '')} />
      {archived.length > 0 && (
        <section className={styles.item} aria-label={t('settings.fields.archived')}>
          <h2 className={classes.heading}>{t('settings.fields.archived')}</h2>
          {archived.map((field) => (
            <OneField key={`${field.id} ${field.version}`} field={field} />
          ))}
        </section>
      )}
    </>
  );
}
