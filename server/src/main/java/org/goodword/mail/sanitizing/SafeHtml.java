package org.goodword.mail.sanitizing;

/// Html that [HtmlSanitizer] made, and the version of its rules: an older one is sanitised again from
/// the raw mail.
public record SafeHtml(String value, int sanitizerVersion) {}
