import { Tooltip } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import styles from './IconButton.module.css';

interface Props {
  /** Its name, and what the tooltip says. */
  label: string;
  icon: LucideIcon;
  onClick?: () => void;
  /** Shown in the tooltip beside the name. */
  hotkey?: string;
  pressed?: boolean;
  disabled?: boolean;
  /** Without a tooltip of its own. */
  plain?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** Quiet until pointed at. */
export function IconButton({ label, icon: Icon, onClick, hotkey, pressed, disabled, plain, ref, ...rest }: Props) {
  const button = (
    <button
      ref={ref}
      type="button"
      className={styles.button}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
      {...rest}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
  if (plain) return button;
  return <Tooltip label={hotkey ? `${label}  ${hotkey}` : label}>{button}</Tooltip>;
}
