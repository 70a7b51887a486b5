package org.goodword.mail.reading;

/// A sign that no person wrote the mail just now, or that an automatic answer would do harm.
public enum AutoMark {
    /// `Auto-Submitted` other than `no` (RFC 3834 §5), or one of its older vendor forms.
    AUTO_SUBMITTED,
    /// `Auto-Submitted: auto-replied`, such as an out-of-office notice.
    AUTO_REPLIED,
    /// `Precedence: bulk`, `junk` or `list`.
    BULK,
    /// A mailing list's headers (RFC 2919, RFC 2369).
    LIST,
    /// `X-Auto-Response-Suppress`: the sender asks for no automatic answer.
    SUPPRESS,
    /// `Return-Path: <>`: a bounce or a notice that must not be answered (RFC 5321 §4.5.5).
    NULL_RETURN_PATH,
    /// A report of delivery or reading (RFC 6522).
    REPORT
}
