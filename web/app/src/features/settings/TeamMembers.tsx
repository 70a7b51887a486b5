import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../shared/parts/Face.tsx';
import { Pick } from '../../shared/parts/Pick.tsx';
import type { Agent } from '../inbox/tickets/people.ts';

interface Props {
  label: string;
  people: Agent[];
  members: string[];
  disabled: boolean;
  onChange: (members: string[]) => void;
}

export function TeamMembers({ label, people, members, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const names = people.filter((agent) => members.includes(agent.id ?? '')).map((agent) => agent.name);
  return (
    <Pick
      label={label}
      options={people.map((agent) => ({
        value: agent.id ?? '',
        label: agent.name ?? '',
        icon: <Face name={agent.name ?? ''} size={20} />,
      }))}
      chosen={members}
      onPick={(id) => onChange(members.includes(id) ? members.filter((one) => one !== id) : [...members, id])}
      opened={opened}
      onOpened={setOpened}
      disabled={disabled}
    >
      {names.length > 0 ? names.join(', ') : t('settings.teams.nobody')}
    </Pick>
  );
}
