import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';

export type Mail = Schemas['TicketMailResponse'];
export type Seal = Schemas['SealResponse'];
export type EventOfMail = Schemas['EventCardResponse'];
export type PersonOfMail = Schemas['PersonCardResponse'];

/** What is known of the messages of a ticket that came by mail, beside their words. */
export function mailsQuery(ticket: string) {
  return queryOptions({
    queryKey: ['mails', ticket],
    // The words are waiting, and can be read without.
    retry: false,
    queryFn: async ({ signal }) => {
      const params = { path: { id: ticket } };
      return (await body(api.GET('/api/v1/tickets/{id}/mails', { params, signal }))).items ?? [];
    },
  });
}

/** The mail that became a message, once it is known. */
export function useMail(ticket: string, message: string | undefined): Mail | undefined {
  const mails = useQuery(mailsQuery(ticket)).data;
  return message === undefined ? undefined : mails?.find((mail) => mail.message === message);
}
