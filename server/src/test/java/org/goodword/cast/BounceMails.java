package org.goodword.cast;

import java.util.UUID;

/// Mails with which mail servers give mails back.
public record BounceMails(MailDesk desk) {
    /// A delivery report (RFC 3464).
    ///
    /// @param returned the mail, or its header
    /// @param status from `status` or `failed`
    public String report(String returned, String status) {
        return begin(desk.address(), status) + "--bounce\nContent-Type: message/rfc822\n\n" + returned
                + "\n--bounce--\n";
    }

    /// One that gives nothing back.
    public static String barren(String to, String status) {
        return begin(to, status) + "--bounce--\n";
    }

    private static String begin(String to, String status) {
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
                """.formatted(to, UUID.randomUUID(), status);
    }

    public static String failed(String address, String code, String words) {
        return status(address, "failed", code, "smtp; " + words);
    }

    public static String status(String address, String action, String code, String diagnostic) {
        return "Final-Recipient: rfc822; %s\nAction: %s\nStatus: %s\nDiagnostic-Code: %s"
                .formatted(address, action, code, diagnostic);
    }

    /// In the words of qmail, without a report.
    public String qmail(String returned, String address) {
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
