package org.goodword.mail;

/// Where this node receives mail over SMTP.
public interface MailEntrance {
    /// The port in use, which `goodword.smtp.port=0` leaves to the system; 0 before the start.
    int port();
}
