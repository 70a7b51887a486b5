package org.goodword.demo.outside;

import java.time.Instant;

/// A mail as those outside see it.
///
/// @param id names it here
/// @param sent whether somebody outside wrote it; else we did
/// @param inReplyTo the Message-ID of what it answers; empty for the first
public record OutsideMail(
        String id,
        boolean sent,
        String from,
        String to,
        String subject,
        String text,
        String messageId,
        String inReplyTo,
        Instant at) {}
