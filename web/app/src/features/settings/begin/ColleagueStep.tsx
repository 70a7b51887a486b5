import { useQuery } from '@tanstack/react-query';
import { rolesQuery } from '../configuration.ts';
import { Invite } from '../Invite.tsx';

export function ColleagueStep() {
  const { data } = useQuery(rolesQuery);
  return data ? <Invite roles={data.items ?? []} /> : null;
}
