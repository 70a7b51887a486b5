package org.goodword.mail.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.mail.reading.Seal.Check;
import org.goodword.mail.reading.Seal.Scheme;
import org.goodword.mail.reading.Seal.Signed;
import org.goodword.platform.EmailAddress;

/// What the walks over a mail, and over what is packed in it, find.
final class Findings {
    final Warnings warnings;
    final Body body = new Body();
    final List<ReadAttachment> attachments = new ArrayList<>();
    /// Content-Location to content id.
    final Map<String, String> locations = new HashMap<>();

    private final List<Card> cards = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private Optional<Signed> signed = Optional.empty();
    private Optional<Scheme> encrypted = Optional.empty();
    private int alternatives;
    private int parts;

    /// Of the mail as a whole, when it is signed by S/MIME: to be checked against its raw bytes.
    Optional<String> signedBoundary = Optional.empty();

    Optional<Spool> signature = Optional.empty();

    Findings(Warnings warnings) {
        this.warnings = warnings;
    }

    boolean mayHaveOneMore() {
        if (++parts <= PartWalk.MAX_PARTS) return true;
        return warnings.stop("More than 1,000 parts; the rest was left out.");
    }

    int nextAlternative() {
        return ++alternatives;
    }

    void attach(ReadAttachment attachment) {
        attachments.add(attachment);
    }

    /// @param text in words, for a mail that has no others
    void card(Card card, String id, String text) {
        if (!known.add(id)) return;
        if (cards.size() >= Card.MOST) {
            warnings.add("More than 20 events and people; the rest was left to the attached files.");
            return;
        }
        cards.add(card);
        told.add(text);
    }

    void signed(Scheme by, Check check, Optional<EmailAddress> signer) {
        if (signed.isEmpty()) signed = Optional.of(new Signed(by, check, signer, false));
    }

    void encrypted(Scheme by) {
        if (encrypted.isEmpty()) encrypted = Optional.of(by);
    }

    List<Card> cards() {
        return List.copyOf(cards);
    }

    Seal seal(Optional<EmailAddress> author) {
        return new Seal(
                signed.map(one -> new Signed(
                        one.by(),
                        one.check(),
                        one.signer(),
                        one.signer().isPresent() && one.signer().equals(author))),
                encrypted);
    }

    /// Words for a mail that has none of its own.
    Optional<String> madeText() {
        if (encrypted.isPresent())
            return Optional.of(
                    "This message is encrypted (%s). Open the attached file with a mail program that has the key."
                            .formatted(encrypted.get() == Scheme.SMIME ? "S/MIME" : "PGP"));
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", told));
    }

    void close() {
        attachments.forEach(attachment -> attachment.content().close());
    }

    /// Checks the signature over the mail as a whole.
    void check(MailReader.Source mail) {
        if (signedBoundary.isEmpty() || signature.isEmpty()) return;
        var outcome = Smime.check(mail, signedBoundary.get(), signature.get());
        signed(Scheme.SMIME, outcome.check(), outcome.signer());
    }
}
