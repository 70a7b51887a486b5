import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { afterwards } from './afterwards.ts';

/** A note's row that goes with the note. */
function removal(fails = false) {
  let leave = () => {};
  const observer = new MutationObserver(new QueryClient(), {
    mutationFn: () => (fails ? Promise.reject(new Error('no')) : Promise.resolve('gone')),
    onSettled: () => leave(),
  });
  leave = observer.subscribe(() => {});
  return observer;
}

test('what follows a change follows though nobody shows it any more', async () => {
  const follow = vi.fn();
  afterwards(removal().mutate(), follow);
  await vi.waitFor(() => expect(follow).toHaveBeenCalledWith('gone'));
});

test('a callback that goes with the mutation itself does not: why this is here', async () => {
  const follow = vi.fn();
  const forgotten = { onSuccess: follow };
  await removal().mutate(undefined, forgotten);
  expect(follow).not.toHaveBeenCalled();
});

test('nothing follows what failed', async () => {
  const follow = vi.fn();
  const change = removal(true).mutate();
  afterwards(change, follow);
  await expect(change).rejects.toThrow('no');
  expect(follow).not.toHaveBeenCalled();
});
