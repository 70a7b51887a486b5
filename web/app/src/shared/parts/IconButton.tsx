import { Tooltip } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './IconButton.module.css';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Its name, and what the tooltip says. */
  label: string;
  icon: LucideIcon;
  /** Shown in the tooltip beside the name. */
  hotkey?: string;
  pressed?: boolean;
  /** Without a tooltip of its own. */
  plain?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** Quiet until pointed at. */
export function IconButton({ label, icon: Icon, hotkey, pressed, plain, ref, className, ...rest }: Props) {
  const button = (
    <button
      ref={ref}
      type="button"
      {...rest}
      className={`${styles.button} ${className ?? ''}`}
      aria-label={label}
      aria-pressed={pressed}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
  if (plain) return button;
  return <Tooltip label={hotkey ? `${label}  ${hotkey}` : label}>{button}</Tooltip>;
}
