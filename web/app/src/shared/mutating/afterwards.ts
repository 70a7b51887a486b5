/** What follows a change, also when the part of the screen that began it has gone with it: TanStack Query forgets the callbacks
 * that `mutate` was given once nobody shows the mutation any more. What failed has been said already. */
export function afterwards<T>(change: Promise<T>, follow: (result: T) => void): void {
  change.then(follow, () => {});
}
