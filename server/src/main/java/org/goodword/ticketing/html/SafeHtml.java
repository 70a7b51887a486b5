package org.goodword.ticketing.html;

/// Html that [HtmlSanitizer] made, and the version of its rules: an older one is sanitised again from
/// the raw mail.
public record SafeHtml(String value, int sanitizerVersion) {}
