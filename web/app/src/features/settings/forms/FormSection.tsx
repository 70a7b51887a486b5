import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { formOf, formsQuery, useFields, type Subject } from '../../fields/fields.ts';
import { typesQuery } from '../../inbox/tickets/useStatusName.ts';
import { Choice } from '../Blank.tsx';
import { subjects } from '../fields/FieldsSection.tsx';
import { Sentence } from '../Sentence.tsx';
import styles from '../Settings.module.css';
import { FormEditor } from './FormEditor.tsx';

export function FormSection() {
  const { t, i18n } = useTranslation();
  const [subject, setSubject] = useState<Subject>('ticket');
  const [type, setType] = useState('');
  const { data: forms } = useQuery(formsQuery(subject));
  const { data: types = [] } = useQuery(typesQuery);
  const fields = useFields(subject);
  const variant = subject === 'ticket' ? type : '';
  const form = formOf(forms ?? [], variant);
  return (
    <>
      <Sentence
        text={subject === 'ticket' ? 'settings.forms.ofTicket' : 'settings.forms.of'}
        blanks={{
          subject: (
            <Choice
              label={t('settings.fields.subject')}
              value={subject}
              onChange={(now) => setSubject(now as Subject)}
              options={subjects.map((value) => ({ value, label: t(`settings.fields.subjects.${value}`) }))}
            />
          ),
          type: (
            <Choice
              label={t('settings.forms.type')}
              value={type}
              onChange={setType}
              options={[
                { value: '', label: t('settings.forms.all') },
                ...types.map((one) => ({ value: one.key, label: inLanguage(one.name, i18n.language) })),
              ]}
            />
          ),
        }}
      />
      {fields.size === 0 && <p className={styles.quiet}>{t('settings.forms.none')}</p>}
      {form && fields.size > 0 && (
        <FormEditor
          key={`${subject} ${variant} ${form.type} ${form.version} ${[...fields.keys()].join()}`}
          subject={subject}
          type={variant}
          form={form}
          fields={fields}
        />
      )}
    </>
  );
}
