import { Mention } from '@tiptap/extension-mention';
import i18next from 'i18next';
import { queries } from '../../../app/queries.ts';
import { me } from '../../access/session.ts';
import { agents } from '../tickets/people.ts';
import { suggestionList, type Suggested } from './suggest.ts';
import styles from './Composer.module.css';

const most = 8;

/** `@` in a note calls a colleague. */
export function mentionOf(allowed: () => boolean) {
  return Mention.configure({
    HTMLAttributes: { class: styles.mention },
    renderText: ({ node }) => `@[${node.attrs.label}](agent:${node.attrs.id})`,
    suggestion: {
      allow: allowed,
      items: async ({ query }): Promise<Suggested[]> => {
        const seen = queries.getQueryData(me.queryKey)?.permissions?.includes('agent.view');
        const known = seen ? await queries.fetchQuery(agents) : [];
        const words = query.toLowerCase();
        return known
          .filter((agent) => agent.state === 'active' && agent.name?.toLowerCase().includes(words))
          .slice(0, most)
          .map((agent) => ({ id: agent.id ?? '', label: agent.name ?? '' }));
      },
      ...suggestionList<Suggested>(() => i18next.t('compose.mention')),
    },
  });
}
