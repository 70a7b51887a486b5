import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { fieldsQuery, type Field, type Subject } from '../../fields/fields.ts';
import { Choice } from '../Blank.tsx';
import { rights as all, withRight, type FieldRights } from './limits.ts';
import styles from './RoleFields.module.css';

interface Props {
  role: string;
  rights: FieldRights;
  onRights: (rights: FieldRights) => void;
}

const none: Field[] = [];

/** Folded: each field of the workspace's own, and what the role may do with it. */
export function RoleFields({ role, rights, onRights }: Props) {
  const { t } = useTranslation();
  const { data: ticket = none } = useQuery(fieldsQuery('ticket'));
  const { data: contact = none } = useQuery(fieldsQuery('contact'));
  const { data: organisation = none } = useQuery(fieldsQuery('organisation'));
  if (ticket.length + contact.length + organisation.length === 0) return null;
  const hidden = Object.values(rights).filter((right) => right === 'hidden').length;
  const readOnly = Object.keys(rights).length - hidden;
  return (
    <details className={styles.fields}>
      <summary>
        {hidden + readOnly === 0
          ? t('settings.roles.everyField')
          : [hidden && t('settings.roles.hiddenFields', { count: hidden }), readOnly && t('settings.roles.readOnlyFields', { count: readOnly })]
              .filter(Boolean)
              .join(' ')}
      </summary>
      {([['ticket', ticket], ['contact', contact], ['organisation', organisation]] as [Subject, Field[]][]).map(
        ([subject, fields]) =>
          fields.length > 0 && <OfSubject key={subject} subject={subject} fields={fields} role={role} rights={rights} onRights={onRights} />,
      )}
    </details>
  );
}

function OfSubject({ subject, fields, role, rights, onRights }: Props & { subject: Subject; fields: Field[] }) {
  const { t, i18n } = useTranslation();
  const options = all.map((value) => ({ value, label: t(`settings.roles.right.${value}`) }));
  return (
    <table className={styles.table}>
      <caption>{t(`settings.roles.fieldsOf.${subject}`)}</caption>
      <tbody>
        {fields.map((field) => {
          const name = `${subject}.${field.key}`;
          const title = inLanguage(field.name, i18n.language);
          return (
            <tr key={field.id}>
              <th scope="row">{title}</th>
              <td>
                <Choice
                  label={t('settings.roles.rightOf', { role, field: title })}
                  value={rights[name] ?? 'write'}
                  onChange={(right) => onRights(withRight(rights, name, right))}
                  options={options}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
