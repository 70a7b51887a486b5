/** What can be set, and what one must be allowed to for it. */
export const sections = [
  { id: 'you', permission: undefined },
  { id: 'begin', permission: 'workspace.set-up' },
  { id: 'mail', permission: 'channel.manage' },
  { id: 'received', permission: 'mail.tray' },
  { id: 'rules', permission: 'channel.manage' },
  { id: 'brand', permission: 'brand.manage' },
  { id: 'chat', permission: 'chat.configure' },
  { id: 'people', permission: 'agent.view' },
  { id: 'teams', permission: 'agent.view' },
  { id: 'assignment', permission: 'assignment.manage' },
  { id: 'absences', permission: 'agent.view' },
  { id: 'roles', permission: 'role.manage' },
  { id: 'hours', permission: 'calendar.manage' },
  { id: 'classes', permission: 'status.manage' },
  { id: 'fields', permission: 'field.manage' },
  { id: 'forms', permission: 'field.manage' },
  { id: 'canned', permission: undefined },
  { id: 'macros', permission: 'ticket.update' },
  { id: 'tags', permission: 'ticket.share' },
  { id: 'blocked', permission: 'mail.tray' },
  { id: 'import', permission: 'import.run' },
  { id: 'deleted', permission: 'ticket.delete' },
  { id: 'audit', permission: 'audit.view' },
  { id: 'health', permission: 'health.view' },
] as const;

export type SectionId = (typeof sections)[number]['id'];
