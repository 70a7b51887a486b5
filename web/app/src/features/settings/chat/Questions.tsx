import type { Place } from '@goodword/forms';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { Choice } from '../Blank.tsx';
import { PlaceLine } from '../forms/PlaceLine.tsx';
import formStyles from '../forms/Forms.module.css';
import { useAskable } from './askable.ts';

interface Props {
  questions: Place[];
  onChange: (questions: Place[]) => void;
}

/** What a visitor is asked with his first words: a form of a few fields, of the ticket and of himself. */
export function Questions({ questions, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const askable = useAskable();
  if (askable.size === 0) return null;
  const name = (key: string) => {
    const field = askable.get(key);
    const own = inLanguage(field?.name, i18n.language) || key;
    return field?.subject === 'contact' ? t('settings.chat.ofVisitor', { name: own }) : own;
  };
  const absent = [...askable.keys()].filter((key) => !questions.some((one) => one.field === key));
  const at = (index: number, to: Place[]) => onChange([...questions.slice(0, index), ...to, ...questions.slice(index + 1)]);
  const up = (index: number) => {
    const next = [...questions];
    next.splice(index - 1, 0, ...next.splice(index, 1));
    onChange(next);
  };
  return (
    <div role="group" aria-label={t('settings.chat.questions')}>
      <p className={formStyles.quiet}>{t(questions.length > 0 ? 'settings.chat.asksFirst' : 'settings.chat.asksNothing')}</p>
      {questions.map((place, index) => (
        <PlaceLine
          key={place.field}
          place={place}
          name={name(place.field)}
          subject="contact"
          others={questions.filter((other) => other !== place).flatMap((other) => askable.get(other.field) ?? [])}
          onUp={index > 0 ? () => up(index) : undefined}
          onRemove={() => at(index, [])}
          onChange={(changed) => at(index, [changed])}
        />
      ))}
      {absent.length > 0 && (
        <Choice
          label={t('settings.chat.addQuestion')}
          value=""
          onChange={(field) => field && onChange([...questions, { field }])}
          options={[{ value: '', label: t('settings.chat.addQuestion') }, ...absent.map((key) => ({ value: key, label: name(key) }))]}
        />
      )}
    </div>
  );
}
