import { styleNonce, theme, variables } from '@goodword/ui';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Announcements } from '../shared/toast/Announcements.tsx';
import { UndoProvider } from '../shared/undo/UndoProvider.tsx';
import { queries } from './queries.ts';
import { router } from './router.tsx';

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>
        <UndoProvider>
          <RouterProvider router={router} />
          <Announcements />
        </UndoProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
