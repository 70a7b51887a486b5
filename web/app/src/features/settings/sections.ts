/** What can be set, and what one must be allowed to for it. */
export const sections = [
  { id: 'you', permission: undefined },
  { id: 'mail', permission: 'channel.manage' },
  { id: 'brand', permission: 'brand.manage' },
  { id: 'people', permission: 'agent.view' },
  { id: 'teams', permission: 'agent.view' },
  { id: 'canned', permission: undefined },
] as const;

export type SectionId = (typeof sections)[number]['id'];
