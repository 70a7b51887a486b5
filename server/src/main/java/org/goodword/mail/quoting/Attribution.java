package org.goodword.mail.quoting;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sentence that says who wrote what is quoted below it: "On Monday Dana wrote:". Programs write it in the language
/// of their user and break it where the line is full; all have a date or an address in common, and an end.
final class Attribution {
    private static final int MOST_LINES = 5;
    private static final int LONGEST = 400;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(]+@[^\\s<>\")]+\\.\\p{L}{2,}");
    private static final Pattern BRACKETED = Pattern.compile("[<(][^\\s<>()]+@[^\\s<>()]+[>)]");
    private static final Pattern WROTE = Pattern.compile(
            "\\b(?:wrote|writes|schrieb|schreibt|geschrieben|a écrit|ecrit|écrit|escribi[óo]|escribe|scritto|scrive|escreveu|schreef|geschreven"
                    + "|skrev|skreiv|kirjoitti|napisa(?:[łl]a?|n[ay])|pisze|napsala?|nap[íi]sala?|írta|yazd[ıi]|scris|rašė|kirjutas|napisao|menulis|viết)\\b"
                    + "|написал|написав|пишет|писал|пише|έγραψε|כתב|كتب|写道|写到|寫道|書きました|のメール|작성|님이",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern END = Pattern.compile("(?:[:：]| -{2,4})[*_ ]*$");
    private static final Pattern DASHED = Pattern.compile("^-{2,4} .* -{2,4}$");

    /// As Gmail writes it in languages for which it has no sentence.
    private static final Pattern BARE = Pattern.compile(
            "^(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}(?: \\d{1,2}:\\d{2} GMT[+-]\\d{1,2}:\\d{2} \\p{L}[^<>]{0,60}| .{0,80}<[^\\s<>]+@[^\\s<>]+> ?)$");

    private Attribution() {}

    /// @return the line after it, where one begins at this line
    static OptionalInt at(List<Line> lines, int start) {
        var first = lines.get(start).words();
        if (first.length() > LONGEST || !mayBegin(first)) return OptionalInt.empty();
        var sentence = new StringBuilder();
        var taken = 0;
        for (var at = start; at < lines.size() && taken < MOST_LINES && sentence.length() < LONGEST; at++) {
            var line = lines.get(at);
            if (line.words().isEmpty()) {
                if (at > start && goesOn(lines, at)) continue;
                break;
            }
            if (line.quoted() != lines.get(start).quoted() && !isOpen(sentence)) break;
            sentence.append(sentence.isEmpty() ? "" : " ").append(line.words());
            taken++;
            if (!says(sentence.toString(), lines, at)) continue;
            return isOwnWords(lines, start, at) ? OptionalInt.empty() : OptionalInt.of(at + 1);
        }
        return OptionalInt.empty();
    }

    /// A line that names a date of its own may stand right above an attribution that is whole without it.
    private static boolean isOwnWords(List<Line> lines, int start, int last) {
        var first = lines.get(start).words();
        if (start == last
                || ADDRESS.matcher(first).find()
                || WROTE.matcher(first).find()) return false;
        var rest = lines.subList(start + 1, last + 1).stream().map(Line::words).collect(Collectors.joining(" "));
        return Dates.in(rest) && says(rest, lines, last);
    }

    private static boolean mayBegin(String words) {
        return Dates.orTimeIn(words)
                || ADDRESS.matcher(words).find()
                || WROTE.matcher(words).find();
    }

    /// What looks like the mark of a quote may be the bracket behind an address.
    private static boolean isOpen(StringBuilder sentence) {
        return sentence.chars().filter(sign -> sign == '<').count()
                > sentence.chars().filter(sign -> sign == '>').count();
    }

    /// A blank line does not end it where an address in brackets follows.
    private static boolean goesOn(List<Line> lines, int blank) {
        return blank + 1 < lines.size() && lines.get(blank + 1).words().startsWith("<");
    }

    private static boolean says(String sentence, List<Line> lines, int last) {
        var dated = Dates.orTimeIn(sentence);
        var wrote = WROTE.matcher(sentence).find();
        var addressed = ADDRESS.matcher(sentence).find();
        if (END.matcher(sentence).find())
            return wrote && (dated || addressed)
                    || dated && BRACKETED.matcher(sentence).find()
                    || (dated || wrote) && Line.isQuotedFrom(lines, last + 1);
        return DASHED.matcher(sentence).matches() && wrote && dated
                || BARE.matcher(sentence).matches();
    }
}
