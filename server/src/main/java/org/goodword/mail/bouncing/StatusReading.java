package org.goodword.mail.bouncing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodword.contacts.FailureReason;
import org.goodword.mail.bouncing.Report.Delivery;
import org.goodword.mail.bouncing.Report.Recipient;
import org.goodword.mail.bouncing.Report.Returned;
import org.goodword.mail.bouncing.StatusFields.Action;
import org.goodword.mail.reading.ReadMail;
import org.goodword.platform.EmailAddress;

/// Reads a report that has the fields of RFC 3464, with the text beside them.
final class StatusReading {
    private static final Set<String> OF_NOBODY = Set.of("5.1.1", "5.1.10");
    private static final String OF_NOWHERE = "5.1.2";

    private final ReadMail mail;
    private final Split text;
    private final Returned returned;
    private final int failures;

    private StatusReading(ReadMail mail, Split text, Returned returned, int failures) {
        this.mail = mail;
        this.text = text;
        this.returned = returned;
        this.failures = failures;
    }

    static Delivery of(ReadMail mail, List<StatusFields> statuses, Split text, Returned returned) {
        var failing =
                statuses.stream().filter(one -> one.action() != Action.ARRIVED).toList();
        var reading = new StatusReading(mail, text, returned, failing.size());
        return ReportReader.delivery(failing.stream().map(reading::recipient), returned);
    }

    private Recipient recipient(StatusFields fields) {
        var addresses = fields.addresses().isEmpty() ? otherwise() : fields.addresses();
        var told = told(addresses);
        var delayed = fields.action() == Action.DELAYED;
        var status = fields.status();
        // Some write a code of nothing into its field, and the true one into the words.
        if (status.isEmpty() || status.get().endsWith(".0.0"))
            status = Reasons.status(fields.diagnostic()).or(fields::status);
        var words = fields.diagnostic().isBlank() ? told : fields.diagnostic();
        var reason = Reasons.of(status, delayed, words, told.isBlank() && failures == 1 ? text.said() : told);
        return new Recipient(addresses, delayed, reason, status, isSure(fields, status, reason), Words.of(words));
    }

    private List<EmailAddress> otherwise() {
        if (!mail.failedRecipients().isEmpty()) return mail.failedRecipients().subList(0, 1);
        return returned.to().size() == 1 ? returned.to() : List.of();
    }

    private String told(List<EmailAddress> addresses) {
        if (addresses.isEmpty()) return failures == 1 ? text.said() : "";
        var named = NamedAddresses.in(text.said(), Set.of(), addresses).told();
        return addresses.stream()
                .filter(named::containsKey)
                .map(named::get)
                .findFirst()
                .orElse("");
    }

    private static boolean isSure(StatusFields fields, Optional<String> status, FailureReason reason) {
        if (fields.action() != Action.FAILED || status.isEmpty()) return false;
        return OF_NOBODY.contains(status.get())
                        && reason == FailureReason.UNKNOWN_USER
                        && fields.diagnosticType().equals("smtp")
                || status.get().equals(OF_NOWHERE);
    }
}
