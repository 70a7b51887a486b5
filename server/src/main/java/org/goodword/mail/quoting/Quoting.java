package org.goodword.mail.quoting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.goodword.ticketing.Fold;
import org.jspecify.annotations.Nullable;

/// Tells the new words of a text from quotes and signatures, whatever program wrote it, in whatever language.
///
/// Quotes between which somebody answers stay: without them the answers make no sense. Nothing is taken away; who shows
/// or searches the text decides what becomes of what is not new.
public final class Quoting {
    /// In characters: a log that is pasted into a mail is not worth the time.
    private static final int LONGEST = 300_000;

    private final List<Line> lines;
    private final List<Part> parts = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();

    private enum Role {
        NEW,
        SAYS_WHO,
        QUOTE,
        REST
    }

    private record Part(int from, int to, Role role) {}

    private Quoting(List<Line> lines) {
        this.lines = lines;
    }

    /// @param sender names and addresses of who wrote it, as far as known
    /// @return what is not new, in its order and apart from one another
    public static List<Fold> of(String text, List<String> sender) {
        if (text.length() > LONGEST) return ofBeginning(text, sender);
        var quoting = new Quoting(Line.of(text));
        quoting.divide();
        quoting.fold(sender);
        return quoting.folds;
    }

    /// What is folded at the end of it goes on to the end of the text.
    private static List<Fold> ofBeginning(String text, List<String> sender) {
        var folds = new ArrayList<>(of(text.substring(0, LONGEST), sender));
        if (!folds.isEmpty() && folds.getLast().to() == LONGEST)
            folds.set(folds.size() - 1, new Fold(folds.getLast().from(), text.length()));
        return folds;
    }

    private void divide() {
        var at = 0;
        var begun = 0;
        while (at < lines.size()) {
            var part = notNewAt(at);
            if (part == null) {
                at++;
                continue;
            }
            add(begun, part.from(), Role.NEW);
            parts.add(part);
            at = part.to();
            begun = at;
        }
        add(begun, lines.size(), Role.NEW);
    }

    private @Nullable Part notNewAt(int at) {
        if (lines.get(at).isBlank()) return null;
        var says = Attribution.at(lines, at);
        if (says.isPresent() && (lines.get(at).quoted() || Line.isQuotedFrom(lines, says.getAsInt())))
            return new Part(at, says.getAsInt(), Role.SAYS_WHO);
        if (lines.get(at).quoted()) return new Part(at, quotedUntil(at), Role.QUOTE);
        return restFrom(at, says.isPresent() ? says : HeaderBlock.at(lines, at));
    }

    /// What is not marked as a quote goes on to the end, unless nothing is before it: then that is what is said.
    private @Nullable Part restFrom(int at, OptionalInt block) {
        if (block.isEmpty()) return null;
        return isNew(0, at) ? new Part(at, lines.size(), Role.REST) : new Part(at, block.getAsInt(), Role.SAYS_WHO);
    }

    /// A line that lost its mark when it was broken is within what is quoted around it.
    private int quotedUntil(int start) {
        var end = start + 1;
        for (var at = start + 1; at < lines.size(); at++) {
            if (lines.get(at).quoted()) end = at + 1;
            else if (!lines.get(at).isBlank()
                    && !(at == end && at + 1 < lines.size() && lines.get(at + 1).quoted())) break;
        }
        return end;
    }

    private void add(int from, int to, Role role) {
        if (to > from) parts.add(new Part(from, to, role));
    }

    private boolean isNew(int from, int to) {
        return lines.subList(from, to).stream().anyMatch(line -> !line.isBlank() && !line.quoted());
    }

    private boolean filled(int from, int to) {
        return lines.subList(from, to).stream().anyMatch(line -> !line.isBlank());
    }

    private void fold(List<String> sender) {
        var said = IntStream.range(0, parts.size()).filter(this::isSaid).toArray();
        var first = said.length == 0 ? parts.size() : said[0];
        var last = said.length == 0 ? -1 : said[said.length - 1];
        var quotes = parts.stream().filter(part -> part.role() == Role.QUOTE).count();
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            switch (part.role()) {
                case NEW -> foldSignature(at, sender);
                case SAYS_WHO, REST -> fold(part.from(), part.to());
                case QUOTE -> {
                    if (isFolded(at, first, last, quotes)) fold(part.from(), part.to());
                }
            }
        }
    }

    /// @param firstSaid the first part with new words
    /// @param lastSaid the last such
    private boolean isFolded(int quote, int firstSaid, int lastSaid, long quotes) {
        var before = firstSaid < quote;
        if (lastSaid <= quote) return before || isAnnounced(quote);
        return !before && isAnnounced(quote) && quotes == 1;
    }

    private boolean isAnnounced(int quote) {
        var before = quote - 1;
        if (before > 0
                && parts.get(before).role() == Role.NEW
                && !filled(parts.get(before).from(), parts.get(before).to())) before--;
        return before >= 0 && parts.get(before).role() == Role.SAYS_WHO;
    }

    /// Whether there are new words in it that are not a signature.
    private boolean isSaid(int at) {
        var part = parts.get(at);
        return part.role() == Role.NEW && filled(part.from(), signatureOf(part, List.of()));
    }

    private int signatureOf(Part part, List<String> sender) {
        for (var at = part.from(); at < part.to(); at++) {
            if (!lines.get(at).isBlank() && Signature.begins(lines, at, part.to())) return at;
        }
        return sender.isEmpty() ? part.to() : Signature.card(lines, part.from(), part.to(), sender);
    }

    private void foldSignature(int at, List<String> sender) {
        var part = parts.get(at);
        var begins = signatureOf(part, sender);
        if (begins == part.to() || at == 0 && !filled(part.from(), begins)) return;
        while (begins > part.from() && lines.get(begins - 1).isBlank()) begins--;
        fold(begins, part.to());
    }

    private void fold(int from, int to) {
        var begin = lines.get(from).from();
        var end = to < lines.size() ? lines.get(to).from() : lines.getLast().to();
        if (!folds.isEmpty() && isBlankBetween(folds.getLast().to(), from)) {
            folds.set(folds.size() - 1, new Fold(folds.getLast().from(), end));
        } else {
            folds.add(new Fold(begin, end));
        }
    }

    private boolean isBlankBetween(int offset, int line) {
        for (var at = line - 1; at >= 0 && lines.get(at).from() >= offset; at--) {
            if (!lines.get(at).isBlank()) return false;
        }
        return true;
    }
}
