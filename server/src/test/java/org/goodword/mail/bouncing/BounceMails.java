package org.goodword.mail.bouncing;

import java.util.UUID;
import org.goodword.cast.MailDesk;

/// Mails with which mail servers give mails back.
record BounceMails(MailDesk desk) {
    /// A delivery report (RFC 3464).
    ///
    /// @param returned the mail, or its header
    /// @param status from `status` or `failed`
    String report(String returned, String status) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@mx.customer.example>
                To: %s
                Return-Path: <>
                Message-ID: <%s@mx.customer.example>
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary="bounce"

                --bounce

                It could not be delivered.
                --bounce
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.customer.example

                %s
                --bounce
                Content-Type: message/rfc822

                """.formatted(desk.address(), UUID.randomUUID(), status) + returned + "\n--bounce--\n";
    }

    static String failed(String address, String code, String words) {
        return status(address, "failed", code, "smtp; " + words);
    }

    static String status(String address, String action, String code, String diagnostic) {
        return "Final-Recipient: rfc822; %s\nAction: %s\nStatus: %s\nDiagnostic-Code: %s"
                .formatted(address, action, code, diagnostic);
    }

    /// In the words of qmail, without a report.
    String qmail(String returned, String address) {
        return """
                From: MAILER-DAEMON@mx.customer.example
                To: %s
                Return-Path: <>
                Message-ID: <%s@mx.customer.example>
                Subject: failure notice

                Hi. This is the qmail-send program at mx.customer.example.
                I'm afraid I wasn't able to deliver your message to the following addresses.

                <%s>:
                Sorry, no mailbox here by that name. (#5.1.1)

                --- Below this line is a copy of the message.

                """.formatted(desk.address(), UUID.randomUUID(), address) + returned;
    }
}
