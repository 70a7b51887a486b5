import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Opens a ticket in the view one is in. */
export function useShow(): (ticket: string) => void {
  const navigate = useNavigate();
  const { view = 'open' } = useParams({ strict: false });
  return useCallback(
    (ticket) => void navigate({ to: '/inbox/$view/$ticket', params: { view, ticket } }),
    [navigate, view],
  );
}
