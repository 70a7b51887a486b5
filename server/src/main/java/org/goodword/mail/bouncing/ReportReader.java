package org.goodword.mail.bouncing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.mail.bouncing.Report.Complaint;
import org.goodword.mail.bouncing.Report.Delivery;
import org.goodword.mail.bouncing.Report.Receipt;
import org.goodword.mail.bouncing.Report.Returned;
import org.goodword.mail.reading.AutoMark;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadAttachment;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.reading.UnreadableMail;

/// Tells the reports of mail servers from mails of people, and reads them.
///
/// A report as RFC 3464 has it counts whoever sends it. One in free words counts only from a machine: a person who
/// quotes or forwards a bounce writes a mail like any other.
public final class ReportReader {
    private static final String STATUS = "delivery-status";
    private static final int TEXT = 64 * 1024;
    private static final int MOST_NESTED = 5;
    private final MailReader reader = new MailReader();

    /// @param nullSender its envelope names nobody to answer to (RFC 5321 §4.5.5), as far as is known
    /// @return empty for a mail that reports nothing
    public Optional<Report> read(ReadMail mail, boolean nullSender) {
        var text = Split.of(mail.text());
        var returned = ReturnedMail.of(mail, text);
        var sender = ReportSender.of(mail, nullSender);
        if (isReport(mail, "feedback-report")) return Optional.of(new Complaint(returned));
        if (isReport(mail, "disposition-notification")) return Optional.of(new Receipt(returned));
        var statuses = statuses(mail, text);
        if (!statuses.isEmpty() && (mail.marks().contains(AutoMark.REPORT) || sender.isMachine()))
            return Optional.of(StatusReading.of(mail, statuses, text, returned));
        return nested(mail, sender)
                .or(() -> PlainReading.of(mail, sender, text, returned).map(Report.class::cast));
    }

    /// Of its type (RFC 6522), or as one that forgets to say so.
    private static boolean isReport(ReadMail mail, String type) {
        return mail.marks().contains(AutoMark.REPORT)
                && (mail.reportType().filter(type::equals).isPresent()
                        || mail.attachments().stream()
                                .anyMatch(part -> part.type().equals("message/" + type)));
    }

    private static List<StatusFields> statuses(ReadMail mail, Split text) {
        var parts = mail.attachments().stream()
                .filter(ReportReader::mayBeStatus)
                .flatMap(part -> StatusFields.in(part.words(TEXT)).stream())
                .toList();
        return parts.isEmpty() ? StatusFields.in(text.said()) : parts;
    }

    private static boolean mayBeStatus(ReadAttachment part) {
        return part.type().endsWith(STATUS)
                || !ReturnedMail.isCopy(part)
                        && (part.type().startsWith("text/")
                                || part.type().startsWith("message/")
                                || part.type().equals("application/octet-stream"));
    }

    /// A gateway hands a report on as a file.
    private Optional<Report> nested(ReadMail mail, ReportSender sender) {
        if (!sender.isMachine()) return Optional.empty();
        return mail.attachments().stream()
                .filter(part -> part.type().equals("message/rfc822"))
                .limit(MOST_NESTED)
                .flatMap(part -> inside(part).stream())
                .findFirst();
    }

    private Optional<Report> inside(ReadAttachment part) {
        try (var mail = reader.read(() -> part.content().open())) {
            var text = Split.of(mail.text());
            var statuses = statuses(mail, text);
            if (!statuses.isEmpty() && mail.marks().contains(AutoMark.REPORT))
                return Optional.of(StatusReading.of(mail, statuses, text, ReturnedMail.of(mail, text)));
            return PlainReading.of(mail, ReportSender.of(mail, false), text, ReturnedMail.of(mail, text))
                    .map(Report.class::cast);
        } catch (UnreadableMail empty) {
            return Optional.empty();
        }
    }

    /// What several parts say of one recipient is one thing.
    static Delivery delivery(Stream<Report.Recipient> recipients, Returned returned) {
        var all = recipients.toList();
        return new Delivery(
                all.stream()
                        .filter(one -> all.stream().noneMatch(other -> isWorse(other, one, all)))
                        .toList(),
                returned);
    }

    private static boolean isWorse(Report.Recipient other, Report.Recipient one, List<Report.Recipient> all) {
        if (other == one || other.addresses().isEmpty() || one.addresses().isEmpty()) return false;
        if (!other.addresses().getFirst().equals(one.addresses().getFirst())) return false;
        if (other.delayed() != one.delayed()) return one.delayed();
        return all.indexOf(other) < all.indexOf(one);
    }
}
