package org.goodword.ticketing.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.goodword.ticketing.html.Passages.Finder;
import org.goodword.ticketing.html.Passages.Found;

/// Finds numbers of payment cards: by the ranges of their issuers (ISO/IEC 7812), their length, their check digit
/// (Luhn)
/// and the groups they are written in, also across lines. The last four digits stay, as on a receipt.
final class CardNumbers implements Finder {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int BEFORE = 30;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /// Between groups of one number.
    private static final Pattern GAP = Pattern.compile("[ \\u00a0]{1,2}|-|[ \\t]*\\R[> \\t]*");
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?\\b");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:order|tracking|parcel|shipment|invoice|imei|serial|reference|bestell\\w*|sendung\\w*|rechnung\\w*"
                    + "|auftrag\\w*|paket\\w*|serien\\w*)\\b|(?i)nummer:?\\s*$");
    private static final Pattern CARD =
            Pattern.compile("(?i)\\b(?:card|visa|mastercard|amex|credit|debit|pan|\\w*karte\\w*)\\b");

    @Override
    public List<Found> in(CharSequence text) {
        var found = new ArrayList<Found>();
        for (var run : runs(text)) {
            for (var from = 0; from < run.size(); from++) {
                var last = number(text, run, from);
                if (last < 0) continue;
                var begin = run.get(from).from();
                var end = run.get(last).to();
                if (!isAlone(text, begin, end) || isOther(text, begin) || isInAccount(text, begin, end)) continue;
                found.add(new Found(
                        begin,
                        end,
                        "•••• " + digits(text, run.subList(from, last + 1)).replaceAll(".*(?=.{4})", "")));
                from = last;
            }
        }
        return found;
    }

    /// Looked for only where there is a number: few messages have one.
    private static boolean isInAccount(CharSequence text, int from, int to) {
        var account = IBAN.matcher(text).region(Math.max(0, from - BEFORE), Math.min(text.length(), to + BEFORE));
        while (account.find()) if (account.start() < to && from < account.end()) return true;
        return false;
    }

    private record Group(int from, int to) {
        int size() {
            return to - from;
        }
    }

    /// Groups of digits that follow one another.
    private static List<List<Group>> runs(CharSequence text) {
        var runs = new ArrayList<List<Group>>();
        var matcher = DIGITS.matcher(text);
        var last = new Group(-1, -1);
        while (matcher.find()) {
            var group = new Group(matcher.start(), matcher.end());
            var joined = last.from() >= 0
                    && GAP.matcher(text.subSequence(last.to(), group.from())).matches();
            if (!joined) runs.add(new ArrayList<>());
            runs.getLast().add(group);
            last = group;
        }
        return runs;
    }

    /// @return the last group of the number that begins with this one; -1 for none
    private static int number(CharSequence text, List<Group> run, int from) {
        var size = 0;
        var best = -1;
        for (var to = from; to < run.size() && size <= LONGEST; to++) {
            size += run.get(to).size();
            var groups = run.subList(from, to + 1);
            if (size >= SHORTEST && size <= LONGEST && isWritten(text, groups) && isCard(digits(text, groups)))
                best = to;
        }
        return best;
    }

    /// As on a card; or broken where a line ended.
    private static boolean isWritten(CharSequence text, List<Group> groups) {
        if (groups.size() == 1) return true;
        var sizes = groups.stream().map(Group::size).toList();
        if (sizes.equals(List.of(4, 6, 5)) || sizes.equals(List.of(4, 6, 4))) return true;
        var fours = sizes.subList(0, sizes.size() - 1).stream().allMatch(size -> size == 4) && sizes.getLast() <= 4;
        return fours || groups.size() == 2 && hasLineBetween(text, groups);
    }

    private static boolean hasLineBetween(CharSequence text, List<Group> groups) {
        return text.subSequence(groups.getFirst().to(), groups.getLast().from())
                .chars()
                .anyMatch(one -> one == '\n' || one == '\r');
    }

    private static String digits(CharSequence text, List<Group> groups) {
        var digits = new StringBuilder();
        groups.forEach(group -> digits.append(text, group.from(), group.to()));
        return digits.toString();
    }

    private static boolean isAlone(CharSequence text, int from, int to) {
        var before = from == 0 ? ' ' : text.charAt(from - 1);
        var after = to == text.length() ? ' ' : text.charAt(to);
        return !Character.isLetter(before)
                && "+#/_=.,".indexOf(before) < 0
                && !Character.isLetter(after)
                && after != '_';
    }

    /// What stands before it in its line says that it is another number.
    private static boolean isOther(CharSequence text, int from) {
        var before = text.subSequence(Math.max(0, from - BEFORE), from).toString();
        var line = before.substring(before.lastIndexOf('\n') + 1);
        return OTHER.matcher(line).find() && !CARD.matcher(line).find();
    }

    static boolean isCard(String digits) {
        return isIssued(digits)
                && passesLuhn(digits)
                && digits.chars().distinct().count() > 1;
    }

    private static boolean isIssued(String digits) {
        var size = digits.length();
        var two = Integer.parseInt(digits.substring(0, 2));
        var three = Integer.parseInt(digits.substring(0, 3));
        var four = Integer.parseInt(digits.substring(0, 4));
        if (digits.charAt(0) == '4') return size == 13 || size == 16 || size == 19;
        if (two >= 51 && two <= 55 || four >= 2221 && four <= 2720) return size == 16;
        if (two == 34 || two == 37) return size == 15;
        if (two == 36 || two == 38 || two == 39 || three >= 300 && three <= 305) return size >= 14;
        if (four == 6011 || two == 65 || three >= 644 && three <= 649) return size >= 16;
        if (four >= 3528 && four <= 3589 || two == 62) return size >= 16;
        return List.of(5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763).contains(four) && size >= 16;
    }

    private static boolean passesLuhn(String digits) {
        var sum = 0;
        for (var at = 0; at < digits.length(); at++) {
            var digit = digits.charAt(digits.length() - 1 - at) - '0';
            var weighed = at % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
