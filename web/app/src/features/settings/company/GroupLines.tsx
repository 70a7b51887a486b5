import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teams as teamsQuery } from '../../inbox/tickets/people.ts';
import { Blank, Choice } from '../Blank.tsx';
import { rolesQuery } from '../configuration.ts';
import { Sentence } from '../Sentence.tsx';
import type { GroupLine } from './company.ts';

interface Props {
  lines: GroupLine[];
  /** Where a group is a team by itself. */
  teamless?: boolean;
  onChange: (lines: GroupLine[]) => void;
}

/** "Who is in … there has the role … here, in team …", in the order in which they count. */
export function GroupLines({ lines, teamless, onChange }: Props) {
  const { t } = useTranslation();
  const { data: roles } = useQuery(rolesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const set = (index: number, change: Partial<GroupLine>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...change } : line)));
  const roleOptions = (roles?.items ?? []).map((role) => ({ value: role.id ?? '', label: t('settings.company.hasRole', { role: role.name }) }));
  const teamOptions = teams.map((team) => ({ value: team.id ?? '', label: t('settings.company.inTeam', { team: team.name }) }));
  return (
    <>
      {lines.map((line, index) => (
        // Lines have no name of their own; they are only added and taken away at the end of a thought.
        <div key={index}>
          <Sentence
            text={teamless ? 'settings.company.groupRole' : 'settings.company.groupLine'}
            blanks={{
              group: (
                <Blank
                  label={t('settings.company.group', { number: index + 1 })}
                  name={`group-${index}`}
                  placeholder={t('settings.company.groupPlaceholder')}
                  value={line.group}
                  onChange={(group) => set(index, { group })}
                  required
                />
              ),
              role: (
                <Choice
                  label={t('settings.company.roleOf', { number: index + 1 })}
                  value={line.role}
                  onChange={(role) => set(index, { role })}
                  options={[{ value: '', label: t('settings.company.noRole') }, ...roleOptions]}
                />
              ),
              team: (
                <Choice
                  label={t('settings.company.teamOf', { number: index + 1 })}
                  value={line.team}
                  onChange={(team) => set(index, { team })}
                  options={[{ value: '', label: t('settings.company.noTeam') }, ...teamOptions]}
                />
              ),
              remove: (
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  aria-label={t('settings.company.removeLine', { number: index + 1 })}
                  onClick={() => onChange(lines.filter((_, at) => at !== index))}
                >
                  {t('settings.company.remove')}
                </Button>
              ),
            }}
          />
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => onChange([...lines, { group: '', role: '', team: '' }])}
      >
        {t('settings.company.addLine')}
      </Button>
    </>
  );
}
