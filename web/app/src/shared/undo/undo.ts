import { createContext, use } from 'react';

export interface Undoable {
  /** What was done: "Solved #12". */
  text: string;
  undo: () => void;
}

export interface Undo {
  offer: (undoable: Undoable) => void;
}

export const UndoContext = createContext<Undo>({ offer: () => {} });

export function useUndo(): Undo {
  return use(UndoContext);
}
