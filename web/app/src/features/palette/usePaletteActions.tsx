import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/session.ts';
import { openPraise } from '../goodword/praise.ts';
import { openNewTicket } from '../inbox/composer/newTicket.ts';
import { ticketQuery } from '../inbox/tickets/tickets.ts';
import { useTicketActions } from '../inbox/tickets/useTicketActions.ts';
import { useViewName } from '../inbox/views/useViewName.ts';
import { useViews } from '../inbox/views/views.ts';
import { useColleagues } from '../inbox/tickets/people.ts';
import { useFitting } from '../macros/macros.ts';
import { useAppearance } from '../settings/useAppearance.ts';
import { sections } from '../settings/sections.ts';
import { openKeyHelp } from '../shell/keyHelp.ts';
import { useFieldActions } from './useFieldActions.ts';

/** What can be done now and where one can go. */
export function usePaletteActions(): SpotlightActionGroupData[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const views = useViews();
  const viewName = useViewName();
  const mayReport = useMay('report.view');
  const { setScheme } = useAppearance();
  const colleagues = useColleagues();
  const mayAsk = useMay('good-word.ask');
  const mayContacts = useMay('contact.view');
  const maySee = useMay('good-word.view');
  const { ticket: number } = useParams({ strict: false });
  const { data: ticket } = useQuery({ ...ticketQuery(number ?? ''), enabled: number !== undefined });
  const actions = useTicketActions(ticket ? [ticket] : []);
  const fitting = useFitting(ticket, ticket !== undefined);
  const ofFields = useFieldActions(actions);
  const onTicket = ticket
    ? [
        { id: 'solve', label: t('act.solve'), onClick: actions.solve },
        { id: 'me', label: t('palette.assignMe'), onClick: actions.toMe },
        ...fitting.map(({ macro, name }) => ({
          id: `macro ${macro.id}`,
          label: t('palette.macro', { name }),
          onClick: () => actions.macro(macro, name),
        })),
        ...(mayAsk ? [{ id: 'praise', label: t('goodWord.praise'), onClick: () => openPraise() }] : []),
        ...colleagues.map((agent) => ({
          id: `assign ${agent.id}`,
          label: t('palette.assignTo', { name: agent.name }),
          onClick: () => actions.assign(agent.id ?? null),
        })),
        ...['urgent', 'high', 'normal', 'low'].map((priority) => ({
          id: `priority ${priority}`,
          label: t('palette.priority', { priority: t(`priority.${priority}`) }),
          onClick: () => actions.priority(priority),
        })),
        ...ofFields,
      ]
    : [];
  return [
    { group: t('palette.thisTicket'), actions: onTicket },
    {
      group: t('palette.do'),
      actions: [
        { id: 'new', label: t('compose.new'), onClick: openNewTicket },
        ...(mayReport ? [{ id: 'today', label: t('shell.today'), onClick: () => void navigate({ to: '/today' }) }] : []),
        ...(mayReport ? [{ id: 'reports', label: t('reports.title'), onClick: () => void navigate({ to: '/reports' }) }] : []),
        ...(mayReport ? [{ id: 'wallboard', label: t('reports.wallboard'), onClick: () => void navigate({ to: '/wallboard' }) }] : []),
        ...(mayContacts ? [{ id: 'contacts', label: t('contacts.title'), onClick: () => void navigate({ to: '/contacts' }) }] : []),
        ...(maySee ? [{ id: 'good-words', label: t('goodWord.words'), onClick: () => void navigate({ to: '/good-words' }) }] : []),
        { id: 'keys', label: t('keys.title'), onClick: openKeyHelp },
        { id: 'light', label: t('palette.light'), onClick: () => setScheme('light') },
        { id: 'dark', label: t('palette.dark'), onClick: () => setScheme('dark') },
      ],
    },
    {
      group: t('views.title'),
      actions: views.map((view) => ({
        id: `view ${view.id}`,
        label: viewName(view),
        onClick: () => void navigate({ to: '/inbox/$view', params: { view: view.id } }),
      })),
    },
    {
      group: t('shell.settings'),
      actions: sections.map((section) => ({
        id: `settings ${section.id}`,
        label: t(`settings.${section.id}.title`),
        onClick: () => void navigate({ to: '/settings/$section', params: { section: section.id } }),
      })),
    },
  ];
}
