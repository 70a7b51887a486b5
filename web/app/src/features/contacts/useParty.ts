import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { contactQuery, organisationQuery } from '../inbox/context/people.ts';
import { pathOf, touched, type Contact, type Organisation, type Party } from './contacts.ts';

function useRefresh() {
  const queries = useQueryClient();
  return () => {
    for (const name of touched) void queries.invalidateQueries({ queryKey: [name] });
  };
}

/** Changes fields of one that is on screen. */
export function useChangeContact(contact: Contact) {
  const queries = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: { name?: string; organisation?: string | null }) =>
      call<Contact>('PATCH', pathOf({ kind: 'contacts', id: contact.id }), {
        body,
        headers: { 'If-Match': `"${contact.version}"` },
      }),
    onSuccess: (changed) => queries.setQueryData(contactQuery(contact.id).queryKey, changed),
    onSettled: refresh,
  });
}

export function useChangeOrganisation(organisation: Organisation) {
  const queries = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: { name?: string; domains?: string[]; sharesTickets?: boolean }) =>
      call<Organisation>('PATCH', pathOf({ kind: 'organisations', id: organisation.id }), {
        body,
        headers: { 'If-Match': `"${organisation.version}"` },
      }),
    onSuccess: (changed) => queries.setQueryData(organisationQuery(organisation.id).queryKey, changed),
    onSettled: refresh,
  });
}

/** Adds or takes off an address. */
export function useEmails(contact: Contact) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ email, add }: { email: string; add: boolean }) =>
      call<Contact>(add ? 'PUT' : 'DELETE', `${pathOf({ kind: 'contacts', id: contact.id })}/emails/${encodeURIComponent(email)}`),
    onSettled: refresh,
    meta: { quiet: true },
  });
}

interface Writing {
  id: string;
  text: string;
}

export function useNotes(party: Party) {
  const queries = useQueryClient();
  const settled = () => queries.invalidateQueries({ queryKey: ['timeline', party.id] });
  const write = useMutation({
    mutationFn: ({ id, text }: Writing) => call('PUT', `${pathOf(party)}/notes/${id}`, { body: { text } }),
    onSettled: settled,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Writing) => call('DELETE', `${pathOf(party)}/notes/${id}`),
    onSettled: settled,
  });
  return { write, remove };
}

export function useApart(party: Party) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ other, apart }: { other: string; apart: boolean }) =>
      call(apart ? 'PUT' : 'DELETE', `${pathOf(party)}/duplicates/${other}/dismissal`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['duplicates'] }),
  });
}
