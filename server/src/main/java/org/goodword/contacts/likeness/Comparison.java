package org.goodword.contacts.likeness;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.goodword.contacts.Organisations;
import org.goodword.contacts.likeness.Likeness.Reason;

/// Whether two look like one, and why.
final class Comparison {
    private static final int SHORT_NAME = 6;

    private Comparison() {}

    static Optional<Likeness> ofContacts(Candidate one, Candidate other) {
        var mailbox = shared(one.addresses(), other.addresses());
        if (mailbox.isPresent()) return Optional.of(new Likeness(one, other, Reason.MAILBOX, mailbox.get()));
        var same = isSameName(one, other);
        if (!same && !isSimilar(one.plain(), other.plain())) return Optional.empty();
        if (one.organisation().isPresent() && one.organisation().equals(other.organisation()))
            return found(one, other, same ? Reason.NAME_AND_ORGANISATION : Reason.SPELLING_AND_ORGANISATION, "");
        var domain = shared(domains(one), domains(other));
        if (domain.isPresent())
            return found(one, other, same ? Reason.NAME_AND_DOMAIN : Reason.SPELLING_AND_DOMAIN, domain.get());
        var oneHasNone = one.addresses().isEmpty() || other.addresses().isEmpty();
        return same && oneHasNone && words(one).size() > 1
                ? found(one, other, Reason.NAME_WITHOUT_ADDRESS, "")
                : Optional.empty();
    }

    static Optional<Likeness> ofOrganisations(Candidate one, Candidate other) {
        if (isSameName(one, other)) return found(one, other, Reason.NAME, "");
        if (isSimilar(one.plain(), other.plain())) return found(one, other, Reason.SPELLING, "");
        return shared(labels(one), labels(other)).flatMap(label -> found(one, other, Reason.DOMAIN, label));
    }

    private static Optional<Likeness> found(Candidate one, Candidate other, Reason reason, String value) {
        return Optional.of(new Likeness(one, other, reason, value));
    }

    private static boolean isSameName(Candidate one, Candidate other) {
        return words(one).equals(words(other));
    }

    private static List<String> words(Candidate one) {
        return Arrays.stream(one.plain().split("[\\s.,;:'\"()/_&+-]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    /// Where not anybody can have an address.
    private static List<String> domains(Candidate one) {
        var domains = one.addresses().stream()
                .map(address -> address.substring(address.indexOf('@') + 1))
                .toList();
        var unusable = new HashSet<>(Organisations.unusable(domains));
        return domains.stream().filter(domain -> !unusable.contains(domain)).toList();
    }

    /// `nordlicht` of `mail.nordlicht.example`.
    private static List<String> labels(Candidate one) {
        return one.addresses().stream()
                .map(domain -> domain.split("\\."))
                .filter(parts -> parts.length > 1)
                .map(parts -> parts[parts.length - 2])
                .filter(label -> label.length() > 3)
                .toList();
    }

    private static Optional<String> shared(List<String> some, List<String> others) {
        return some.stream().filter(others::contains).findFirst();
    }

    private static boolean isSimilar(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        return distance(one, other) <= (shorter < SHORT_NAME ? 1 : 2);
    }

    /// Letters to type differently: Levenshtein's.
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) before[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }
}
