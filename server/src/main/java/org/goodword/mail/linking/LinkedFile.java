package org.goodword.mail.linking;

import java.time.Instant;
import java.util.UUID;

/// A file as the mail tells of it.
///
/// @param size in bytes
/// @param url where it is fetched
public record LinkedFile(UUID attachment, String name, long size, String url, Instant until) {}
