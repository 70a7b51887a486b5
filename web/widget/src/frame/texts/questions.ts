/** What the questions say of themselves, beside their own words: all languages, for they are few. */
const en = {
  begin: 'Start the chat',
  refused: 'Something has to be said first, or otherwise:',
  choose: 'Choose …',
  missing: 'Please say this.',
  optional: 'if you like',
  number: 'This is no number.',
  decimals: 'At most four decimals.',
  money: 'This is no amount in {0}, such as 12.50.',
  date: 'This is no day.',
  option: 'Please choose one of these.',
  long: 'This is too long.',
};

type Words = typeof en;

const de: Words = {
  begin: 'Chat beginnen',
  refused: 'Etwas muss erst gesagt werden, oder anders:',
  choose: 'Auswählen …',
  missing: 'Bitte sagen Sie uns das.',
  optional: 'wenn Sie mögen',
  number: 'Das ist keine Zahl.',
  decimals: 'Höchstens vier Nachkommastellen.',
  money: 'Das ist kein Betrag in {0}, wie etwa 12.50.',
  date: 'Das ist kein Tag.',
  option: 'Bitte wählen Sie eines davon.',
  long: 'Das ist zu lang.',
};

const ar: Words = {
  begin: 'ابدأ المحادثة',
  refused: 'هناك ما يجب قوله أولًا أو بشكل آخر:',
  choose: 'اختر …',
  missing: 'يرجى ملء هذا الحقل.',
  optional: 'إن شئت',
  number: 'هذا ليس رقمًا.',
  decimals: 'أربع منازل عشرية على الأكثر.',
  money: 'هذا ليس مبلغًا بعملة {0}، مثل 12.50.',
  date: 'هذا ليس تاريخًا.',
  option: 'يرجى اختيار أحد هذه الخيارات.',
  long: 'هذا طويل جدًا.',
};

const known: Record<string, Words> = { en, de, ar };

export function words(): Words {
  return known[document.documentElement.lang.slice(0, 2)] ?? en;
}
