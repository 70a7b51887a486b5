import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../settings/Settings.module.css';
import { DeviceLine } from './DeviceLine.tsx';
import { canBeTold, devicesQuery, thisDevice, turnOff, turnOn } from './push.ts';
import { isToBeInstalledByHand, useInstall } from './useInstall.ts';
import { useThisDevice } from './useThisDevice.ts';

/** The phones and browsers on which I am told of things while the app is closed. */
export function DeviceSettings() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery(devicesQuery);
  const here = useThisDevice();
  const install = useInstall();
  const [said, setSaid] = useState('');
  const refresh = () => queries.invalidateQueries({ queryKey: devicesQuery.queryKey });
  const on = useMutation({
    mutationFn: (key: string) => turnOn(key),
    onSuccess: (device) => {
      queries.setQueryData(thisDevice, device?.id ?? null);
      setSaid(device ? '' : t('devices.forbidden'));
    },
    onError: () => setSaid(t('devices.failed')),
    onSettled: refresh,
    meta: { quiet: true },
  });
  const off = useMutation({
    mutationFn: (id: string) => (id === here ? turnOff(id) : call('DELETE', `/api/v1/agents/me/devices/${id}`)),
    onSuccess: (_, id) => {
      if (id === here) queries.setQueryData(thisDevice, null);
    },
    onSettled: refresh,
  });
  const test = useMutation({
    mutationFn: (id: string) => call<{ trouble?: string | null }>('POST', `/api/v1/agents/me/devices/${id}/test`),
    onSuccess: ({ trouble }) => setSaid(trouble ?? t('devices.tested')),
    onSettled: refresh,
  });
  if (!data) return null;
  const busy = on.isPending || off.isPending || test.isPending;
  const isOn = here !== null && data.items.some((one) => one.id === here);
  return (
    <section className={styles.item} aria-label={t('devices.title')}>
      <p className={styles.sentence}>{t('devices.sentence')}</p>
      {isToBeInstalledByHand() && <p className={styles.quiet}>{t('devices.byHand')}</p>}
      <ul className={styles.plain}>
        {data.items.map((one) => (
          <DeviceLine
            key={one.id}
            device={one}
            here={one.id === here}
            busy={busy}
            onTest={() => test.mutate(one.id)}
            onRemove={() => off.mutate(one.id)}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        {canBeTold() && !isOn && (
          <Button variant="default" disabled={busy} onClick={() => on.mutate(data.key)}>
            {t('devices.turnOn')}
          </Button>
        )}
        {install && (
          <Button variant="default" onClick={install}>
            {t('devices.install')}
          </Button>
        )}
        <span role="status" className={styles.said}>
          {canBeTold() ? said : t('devices.cannot')}
        </span>
      </div>
    </section>
  );
}
