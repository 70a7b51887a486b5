import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';

/** Some items of a menu under a heading of their own: a menu may hold items and groups, and no other text. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label}>
      <Menu.Label aria-hidden>{label}</Menu.Label>
      {children}
    </div>
  );
}
