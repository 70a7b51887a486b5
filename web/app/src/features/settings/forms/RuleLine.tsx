import { always, type Condition } from '@goodword/forms';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { type Field } from '../../fields/fields.ts';
import { Choice } from '../Blank.tsx';
import { conditionOf, ruleOf, type Asks, type Part, type Rule } from './rule.ts';
import { RuleValues } from './RuleValues.tsx';
import styles from './Forms.module.css';

interface Props {
  /** "Serial number is shown", for the ear and the eye. */
  what: 'shown' | 'required';
  of: string;
  condition: Condition | null | undefined;
  /** What it can ask for. */
  fields: Field[];
  onChange: (condition: Condition | null) => void;
}

const asks: Asks[] = ['is', 'isNot', 'set', 'empty'];

function mode(condition: Condition | null | undefined, what: Props['what']): 'always' | 'never' | 'when' {
  if (!condition) return what === 'shown' ? 'always' : 'never';
  return JSON.stringify(condition) === JSON.stringify(always) ? 'always' : 'when';
}

/** "shown when Product is Laptop and Contract is filled". */
export function RuleLine({ what, of, condition, fields, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const chosen = mode(condition, what);
  const rule = condition && chosen === 'when' ? ruleOf(condition) : undefined;
  const [first] = fields;
  const set = (next: Rule) => onChange(conditionOf(next));
  const change = (index: number, part: Partial<Part>) =>
    rule && set({ ...rule, parts: rule.parts.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const begin = (): Condition => ({ field: first?.key ?? '', set: true });
  const pick = (now: string) => {
    if (now === 'when') onChange(begin());
    else if (now === 'always') onChange(what === 'shown' ? null : always);
    else onChange(null);
  };
  const modes = what === 'shown' ? ['always', 'when'] : ['never', 'always', 'when'];
  return (
    <div className={styles.rule}>
      <Choice
        label={t(`settings.forms.${what}Label`, { name: of })}
        value={chosen}
        onChange={pick}
        options={modes.filter((one) => one !== 'when' || first).map((value) => ({ value, label: t(`settings.forms.${what}.${value}`) }))}
      />
      {condition && chosen === 'when' && !rule && <span className={styles.quiet}>{t('settings.forms.byProgram')}</span>}
      {rule?.parts.map((part, index) => (
        <span key={`${index} ${part.field}`} className={styles.part}>
          {index > 0 && (
            <Choice
              label={t('settings.forms.join', { name: of })}
              value={rule.join}
              onChange={(join) => set({ ...rule, join: join === 'any' ? 'any' : 'all' })}
              options={['all', 'any'].map((value) => ({ value, label: t(`settings.forms.joins.${value}`) }))}
            />
          )}
          <Choice
            label={t('settings.forms.field', { name: of, number: index + 1 })}
            value={part.field}
            onChange={(field) => change(index, { field, asks: 'set', values: [] })}
            options={fields.map((field) => ({ value: field.key ?? '', label: inLanguage(field.name, i18n.language) }))}
          />
          <Choice
            label={t('settings.forms.asks', { name: of, number: index + 1 })}
            value={part.asks}
            onChange={(now) => change(index, { asks: now as Asks, ...firstValue(fields, part, now as Asks) })}
            options={asks.map((value) => ({ value, label: t(`settings.forms.ask.${value}`) }))}
          />
          {(part.asks === 'is' || part.asks === 'isNot') && (
            <RuleValues
              label={t('settings.forms.values', { name: of, number: index + 1 })}
              field={fields.find((field) => field.key === part.field)}
              values={part.values}
              onChange={(values) => change(index, { values })}
            />
          )}
          {rule.parts.length > 1 && (
            <IconButton label={t('settings.forms.removePart', { number: index + 1 })} icon={X} plain onClick={() => set({ ...rule, parts: rule.parts.filter((_, at) => at !== index) })} />
          )}
        </span>
      ))}
      {rule && first && (
        <IconButton label={t('settings.forms.addPart')} icon={Plus} plain onClick={() => set({ ...rule, parts: [...rule.parts, { field: first.key ?? '', asks: 'set', values: [] }] })} />
      )}
    </div>
  );
}

/** A comparison begins with something to compare with, or it would be none. */
function firstValue(fields: Field[], part: Part, now: Asks): Partial<Part> {
  if (now === 'set' || now === 'empty' || part.values.length > 0) return {};
  const field = fields.find((one) => one.key === part.field);
  const option = field?.options?.[0]?.key;
  return { values: [option ?? (field?.kind === 'number' || field?.kind === 'money' ? '0' : field?.kind === 'date' ? '2026-01-01' : '…')] };
}
