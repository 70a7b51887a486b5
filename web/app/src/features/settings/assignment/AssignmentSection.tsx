import { call } from '@goodword/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teams, titleOf, type Team } from '../../inbox/tickets/people.ts';
import { Choice } from '../Blank.tsx';
import { brandsQuery, type Brand } from '../configuration.ts';
import { Sentence } from '../Sentence.tsx';
import styles from '../Settings.module.css';
import { assignmentQuery } from './assignment.ts';
import { TeamPolicy } from './TeamPolicy.tsx';

/** Which team has new tickets, and who of it. */
export function AssignmentSection() {
  const { t } = useTranslation();
  const { data: known } = useQuery(assignmentQuery);
  const { data: brands } = useQuery(brandsQuery);
  const { data: groups } = useQuery(teams);
  if (!known || !brands || !groups) return null;
  if (groups.length === 0) return <p className={styles.quiet}>{t('settings.teams.none')}</p>;
  return (
    <>
      <section className={styles.item} aria-label={t('settings.assignment.brands')}>
        {brands.map((brand) => (
          <OfBrand
            key={brand.id}
            brand={brand}
            groups={groups}
            team={known.defaultTeams?.find((one) => one.brand === brand.id)?.team ?? ''}
          />
        ))}
      </section>
      {groups.map((team) => {
        const policy = known.items?.find((one) => one.team === team.id);
        return <TeamPolicy key={`${team.id} ${JSON.stringify(policy)}`} team={team} title={titleOf(team, groups)} kept={policy} />;
      })}
    </>
  );
}

function OfBrand({ brand, groups, team }: { brand: Brand; groups: Team[]; team: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (next: string) => call('PUT', `/api/v1/default-teams/${brand.id}`, { body: { team: next || null } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['assignment'] }),
  });
  return (
    <Sentence
      text="settings.assignment.brand"
      blanks={{
        brand: <strong>{brand.name}</strong>,
        team: (
          <Choice
            label={t('settings.assignment.brandTeam', { brand: `${brand.name} (${brand.key})` })}
            value={change.isPending ? (change.variables ?? team) : team}
            onChange={(next) => change.mutate(next)}
            options={[
              { value: '', label: t('settings.assignment.noTeam') },
              ...groups.map((one) => ({ value: one.id ?? '', label: one.name ?? '' })),
            ]}
          />
        ),
      }}
    />
  );
}
