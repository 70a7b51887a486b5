import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../shared/parts/IconButton.tsx';
import { useFields } from '../fields/fields.ts';
import type { Step } from '../inbox/tickets/actions.ts';
import { useColleagues, useTeams } from '../inbox/tickets/people.ts';
import { useStatuses, useStatusName } from '../inbox/tickets/useStatusName.ts';
import { Blank, Choice } from '../settings/Blank.tsx';
import styles from '../settings/Settings.module.css';
import { FieldStep } from './FieldStep.tsx';
import { kindOf, kinds, stepOf, valueOf, type Kind } from './steps.ts';

interface Props {
  label: string;
  step: Step;
  onChange: (step: Step) => void;
  onRemove: () => void;
}

/** One thing that a macro does: what, and with what. */
export function StepLine({ label, step, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const kind = kindOf(step);
  const fields = useFields('ticket');
  return (
    <div className={styles.line} role="group" aria-label={label}>
      {kind ? (
        <>
          <Choice
            label={t('macros.what', { step: label })}
            value={kind}
            onChange={(next) => onChange(stepOf(next as Kind, next === 'field' ? ([...fields.keys()][0] ?? '') : ''))}
            options={kinds.filter((value) => value !== 'field' || value === kind || fields.size > 0).map((value) => ({ value, label: t(`macros.kind.${value}`) }))}
          />
          {kind === 'field' ? (
            <FieldStep label={label} step={step} fields={fields} onChange={onChange} />
          ) : (
            <Argument label={t('macros.with', { step: label })} kind={kind} value={valueOf(step)} onChange={(value) => onChange(stepOf(kind, value))} />
          )}
        </>
      ) : (
        <span className={styles.grow}>{t('macros.other', { action: step.name })}</span>
      )}
      <IconButton label={t('macros.removeStep', { step: label })} icon={X} onClick={onRemove} />
    </div>
  );
}

interface ArgumentProps {
  label: string;
  kind: Exclude<Kind, 'field'>;
  value: string;
  onChange: (value: string) => void;
}

function Argument({ label, kind, value, onChange }: ArgumentProps) {
  const { t } = useTranslation();
  const statuses = useStatuses();
  const statusName = useStatusName();
  const colleagues = useColleagues();
  const teams = useTeams();
  const choose = (options: { value: string; label: string }[]) => (
    <Choice label={label} value={value} onChange={onChange} options={options} />
  );
  switch (kind) {
    case 'status':
      return choose(statuses.map(({ key }) => ({ value: key, label: statusName(key) })));
    case 'priority':
      return choose(['urgent', 'high', 'normal', 'low'].map((key) => ({ value: key, label: t(`priority.${key}`) })));
    case 'assignee':
      return choose([
        { value: '', label: t('ticket.nobody') },
        ...colleagues.map((agent) => ({ value: agent.id ?? '', label: agent.name ?? '' })),
      ]);
    case 'team':
      return choose([
        { value: '', label: t('ticket.noTeam') },
        ...[...teams.values()].map((team) => ({ value: team.id ?? '', label: team.name ?? '' })),
      ]);
    case 'tag':
    case 'untag':
    case 'note':
      return <Blank label={label} name="value" value={value} onChange={onChange} placeholder={t(`macros.blank.${kind}`)} required />;
  }
}
