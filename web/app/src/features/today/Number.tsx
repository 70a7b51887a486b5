import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Count } from './today.ts';

interface Props {
  of: Count;
  /** What is counted, for the ear: "New, Support". */
  label: string;
  most: number;
  /** Instead of the number. */
  children?: ReactNode;
  className?: string;
}

/** A number that leads to its tickets. */
export function Number({ of: { count, q }, label, most, children, className }: Props) {
  const { i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language).format(count);
  const said = count >= most ? `${number}+` : number;
  if (count === 0) return <span className={className}>{children ?? said}</span>;
  return (
    <Link to="/inbox/$view" params={{ view: 'all' }} search={{ q }} className={className} aria-label={`${label}: ${said}`}>
      {children ?? said}
    </Link>
  );
}
