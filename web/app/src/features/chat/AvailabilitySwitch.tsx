import { call } from '@goodword/api-client';
import { Menu, Tooltip } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageCircle, MessageCircleOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MenuGroup } from '../../shared/parts/MenuGroup.tsx';
import { availabilityQuery, type Availability } from './chats.ts';
import styles from './Availability.module.css';

function useAvailability() {
  const queries = useQueryClient();
  const { data } = useQuery(availabilityQuery);
  const choose = useMutation({
    mutationFn: (state: Availability['state']) => call<Availability>('PUT', '/api/v1/availability', { body: { state } }),
    onMutate: (state) => queries.setQueryData(availabilityQuery.queryKey, { state }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['availability'] }),
  });
  return { state: data?.state, choose: choose.mutate };
}

/** In the rail: whether I take chats, and the way to change it. */
export function AvailabilityButton() {
  const { t } = useTranslation();
  const { state, choose } = useAvailability();
  if (!state) return null;
  const online = state === 'online';
  const Icon = online ? MessageCircle : MessageCircleOff;
  return (
    <Tooltip label={t(online ? 'chat.goAway' : 'chat.goOnline')} position="right">
      <button
        type="button"
        className={styles.button}
        role="switch"
        aria-checked={online}
        aria-label={t('chat.availability')}
        onClick={() => choose(online ? 'away' : 'online')}
      >
        <Icon size={20} strokeWidth={1.6} aria-hidden />
      </button>
    </Tooltip>
  );
}

/** The same in the profile menu, in words. */
export function AvailabilityItems() {
  const { t } = useTranslation();
  const { state, choose } = useAvailability();
  if (!state) return null;
  return (
    <>
      <MenuGroup label={t('chat.availability')}>
        <Menu.RadioGroup value={state} onChange={(next) => choose(next as Availability['state'])}>
          {(['online', 'away'] as const).map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick>
              {t(`chat.state.${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </MenuGroup>
      <Menu.Divider />
    </>
  );
}
