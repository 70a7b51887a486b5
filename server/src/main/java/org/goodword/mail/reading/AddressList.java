package org.goodword.mail.reading;

import java.util.ArrayList;
import java.util.List;
import org.goodword.platform.EmailAddress;

/// People in an address header (RFC 5322 §3.4), read leniently: what has no address is left out, groups
/// are opened.
///
/// Walks the text before encoded words are decoded, so that a comma hidden in one does not cut a name.
final class AddressList {
    private static final int NAME_LIMIT = 200;

    private final List<Person> people = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private final int limit;
    private boolean quoted;
    private boolean hasQuotes;
    private boolean inAngle;
    private int comments;
    private int skipped;

    private AddressList(int limit) {
        this.limit = limit;
    }

    record Found(List<Person> people, int skipped) {}

    static Found in(String header, int limit) {
        var list = new AddressList(limit);
        for (var i = 0; i < header.length(); i++) {
            var escaped = header.charAt(i) == '\\' && i + 1 < header.length() && (list.quoted || list.comments > 0);
            if (escaped) i++;
            list.read(header.charAt(i), escaped);
        }
        list.finish();
        return new Found(List.copyOf(list.people), list.skipped);
    }

    private void read(char letter, boolean escaped) {
        if (escaped) into().append(letter);
        else if (comments > 0) readComment(letter);
        else if (letter == '"') quote();
        else if (quoted) into().append(letter);
        else readPlain(letter);
    }

    private void readPlain(char letter) {
        switch (letter) {
            case '(' -> comments++;
            case '<' -> openAngle();
            case '>' -> inAngle = false;
            case ',' -> comma();
            case ';' -> finish();
            case ':' -> openGroup();
            default -> into().append(letter);
        }
    }

    private void readComment(char letter) {
        if (letter == '(') comments++;
        else if (letter == ')') comments--;
        else comment.append(letter);
    }

    private StringBuilder into() {
        return comments > 0 ? comment : inAngle ? angle : phrase;
    }

    private void openAngle() {
        angle.setLength(0);
        inAngle = true;
    }

    // "undisclosed-recipients:;" and the route of "<@relay:a@b.example>" are dropped; "mailto:" is
    // forgiven.
    private void openGroup() {
        into().setLength(0);
    }

    // `<"dana.ruiz"@x.example>` is dana.ruiz.
    private void quote() {
        quoted = !quoted;
        hasQuotes |= !inAngle;
    }

    // `Ruiz, Dana <dana@x.example>` lacks quotes.
    private void comma() {
        if (angle.isEmpty()
                && !inAngle
                && phrase.indexOf("@") < 0
                && !phrase.toString().isBlank()) phrase.append(',');
        else finish();
    }

    private void finish() {
        if (angle.isEmpty()) finishBare();
        else add(angle.toString(), phrase.toString().isBlank() ? comment.toString() : named(phrase.toString()));
        phrase.setLength(0);
        hasQuotes = false;
        angle.setLength(0);
        comment.setLength(0);
        inAngle = false;
        quoted = false;
        comments = 0;
    }

    // The name of who forgot the brackets stands before the address.
    private void finishBare() {
        var given = phrase.toString().strip();
        var blank = hasQuotes ? -1 : Math.max(given.lastIndexOf(' '), given.lastIndexOf(','));
        if (blank < 0) add(given, comment.toString());
        else add(given.substring(blank + 1), given.indexOf(',') >= 0 ? "" : given.substring(0, blank));
    }

    // More than one comma separates people of whom we know no address.
    private static String named(String phrase) {
        var first = phrase.indexOf(',');
        var last = phrase.lastIndexOf(',');
        return first == last ? phrase : phrase.substring(last + 1);
    }

    private void add(String given, String name) {
        EmailAddress.parse(CleanText.line(HeaderText.decode(given), 400).replaceAll("^'|'$", ""))
                .ifPresent(address -> add(new Person(address, CleanText.line(HeaderText.decode(name), NAME_LIMIT))));
    }

    private void add(Person person) {
        if (people.size() < limit) people.add(person);
        else skipped++;
    }
}
