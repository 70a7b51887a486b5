export { always, holds, judge, type Condition, type Judged, type Place } from './rules.ts';
export { amount, coinDigits, isId, isMoney, path, read, wordsOf, type Holds, type Money, type Read } from './values.ts';
