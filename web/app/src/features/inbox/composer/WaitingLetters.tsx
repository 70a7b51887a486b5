import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../access/session.ts';
import { lettersOf, type Waiting } from './letters.ts';
import { useDraft } from './useDraft.ts';
import { useSend } from './useSend.ts';

/** Goes on with what waited for the network when the page was closed. */
export function WaitingLetters() {
  const { id = '' } = useMe();
  const [letters, setLetters] = useState<Waiting[]>([]);
  useEffect(() => {
    void lettersOf(id).then(setLetters);
  }, [id]);
  return letters.map((one) => <Again key={one.letter.id} waiting={one} />);
}

function Again({ waiting: { ticket, letter } }: { waiting: Waiting }) {
  const begun = useRef(false);
  const { keep } = useDraft(ticket, () => null);
  const { mutate } = useSend(ticket, ({ kind, body, attachments, to = [], cc = [], bcc = [] }) =>
    keep({ kind, html: body, to, cc, bcc, attachments }),
  );
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate({ ...letter, ready: Promise.resolve() });
  }, [letter, mutate]);
  return null;
}
