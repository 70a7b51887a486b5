import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { me } from '../access/session.ts';
import { Offers } from '../chat/Offers.tsx';
import { useThisDevice } from '../devices/useThisDevice.ts';
import { NewTicket } from '../inbox/composer/NewTicket.tsx';
import { WaitingLetters } from '../inbox/composer/WaitingLetters.tsx';
import { LiveProvider } from '../live/LiveProvider.tsx';
import { useTitle } from '../live/useTitle.ts';
import { Palette } from '../palette/Palette.tsx';
import { useChosenAppearance } from '../settings/useAppearance.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { Rail } from './Rail.tsx';
import { Banners } from './Banners.tsx';
import { ViewBar } from './ViewBar.tsx';
import styles from './Shell.module.css';

/** What stands around every screen of somebody signed in. */
export function Shell() {
  const { data } = useQuery(me);
  if (data === null) return <Navigate to="/sign-in" search={{ next: window.location.pathname }} />;
  if (!data) return null;
  return (
    <LiveProvider>
      <Background />
      <div className={styles.shell}>
        <Rail />
        <div className={styles.screen}>
          <ViewBar />
          <Banners />
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </div>
      </div>
      <Palette />
      <KeyHelp />
      <NewTicket />
      <Offers />
    </LiveProvider>
  );
}

/** What every screen does without showing it. */
function Background() {
  useChosenAppearance();
  useTitle();
  useThisDevice();
  return <WaitingLetters />;
}
