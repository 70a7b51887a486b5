package org.goodword.mail.bouncing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodword.contacts.FailureReason;
import org.goodword.mail.bouncing.Report.Delivery;
import org.goodword.mail.bouncing.Report.Recipient;
import org.goodword.mail.bouncing.Report.Returned;
import org.goodword.mail.reading.AutoMark;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.platform.EmailAddress;

/// Reads a report that is in free words. Several signs must come together, more where its sender could be a person.
final class PlainReading {
    private static final int MOST = 16 * 1024;
    private static final int FEWEST_SIGNS = 2;

    private final ReadMail mail;
    private final ReportSender sender;
    private final String said;
    private final String plain;
    private final Returned returned;
    private final boolean copied;

    private PlainReading(ReadMail mail, ReportSender sender, Split text, Returned returned) {
        this.mail = mail;
        this.sender = sender;
        this.said = text.said().substring(0, Math.min(text.said().length(), MOST));
        this.plain = Plain.of(mail.subject() + "\n" + said);
        this.returned = returned;
        this.copied = !text.copy().isBlank() || mail.attachments().stream().anyMatch(ReturnedMail::isCopy);
    }

    static Optional<Delivery> of(ReadMail mail, ReportSender sender, Split text, Returned returned) {
        var reading = new PlainReading(mail, sender, text, returned);
        if (mail.marks().contains(AutoMark.LIST)) return Optional.empty();
        if (reading.isChallenge()) return Optional.of(reading.challenge());
        return reading.isReport() ? Optional.of(reading.delivery()) : Optional.empty();
    }

    private boolean isReport() {
        if (!sender.isMachine() || signs() < FEWEST_SIGNS) return false;
        if (sender.nullSender() && sender.daemon()) return true;
        // A postmaster may be a person.
        if (sender.daemon())
            return copied
                    || !returned.ids().isEmpty()
                    || !mail.failedRecipients().isEmpty()
                    || mail.isAutomatic();
        // An absence is told without a return path, too.
        return !mail.marks().contains(AutoMark.AUTO_REPLIED) && says(plain);
    }

    private long signs() {
        return Stream.of(
                        says(Plain.of(mail.subject())),
                        says(Plain.of(said)),
                        Reasons.status(said).isPresent() || Reasons.isPermanent(said),
                        copied || !returned.ids().isEmpty(),
                        !mail.failedRecipients().isEmpty())
                .filter(sign -> sign)
                .count();
    }

    private static boolean says(String plain) {
        return Phrases.FAILED.matcher(plain).find()
                || Phrases.DELAYED.matcher(plain).find();
    }

    private boolean isChallenge() {
        return mail.isAutomatic()
                && !returned.ids().isEmpty()
                && Phrases.CHALLENGE.matcher(plain).find()
                && !Reasons.isPermanent(said);
    }

    private Delivery challenge() {
        var named = NamedAddresses.in(said, apart(), returned.to()).told().keySet().stream()
                .toList();
        var author = mail.people().author().map(Person::address).stream().toList();
        var addresses = sender.daemon() ? named : author;
        return new Delivery(
                List.of(new Recipient(addresses, true, FailureReason.POLICY, Optional.empty(), false, Words.of(said))),
                returned);
    }

    private Delivery delivery() {
        var told = told();
        if (told.isEmpty()) return ReportReader.delivery(Stream.of(recipient(otherwise(), said)), returned);
        return ReportReader.delivery(
                told.entrySet().stream().map(one -> recipient(List.of(one.getKey()), one.getValue())), returned);
    }

    private Map<EmailAddress, String> told() {
        var known = mail.failedRecipients().isEmpty() ? returned.to() : mail.failedRecipients();
        return NamedAddresses.in(mail.subject() + "\n" + said, apart(), known).told();
    }

    private List<EmailAddress> otherwise() {
        if (!mail.failedRecipients().isEmpty()) return mail.failedRecipients();
        return returned.to().size() == 1 ? returned.to() : List.of();
    }

    private Recipient recipient(List<EmailAddress> addresses, String words) {
        var permanent = Reasons.isPermanent(words)
                || Reasons.isPermanent(said)
                || Phrases.GIVEN_UP.matcher(plain).find();
        var delayed = !permanent && Phrases.DELAYED.matcher(plain).find();
        var status = Reasons.status(words).or(() -> Reasons.status(said));
        return new Recipient(
                addresses, delayed, Reasons.of(status, delayed, words, said), status, false, Words.of(words));
    }

    /// Us, and who wrote it.
    private Set<EmailAddress> apart() {
        var apart = new HashSet<EmailAddress>();
        Stream.of(mail.people().to(), mail.people().cc(), mail.people().deliveredTo())
                .flatMap(List::stream)
                .map(Person::address)
                .forEach(apart::add);
        mail.people().author().map(Person::address).ifPresent(apart::add);
        return apart;
    }
}
