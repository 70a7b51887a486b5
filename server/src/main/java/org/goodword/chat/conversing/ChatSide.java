package org.goodword.chat.conversing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.goodword.chat.Visitor;

/// A chat as the team sees it.
///
/// @param fields what the page says of its visitor, without proof
public record ChatSide(
        Chat chat,
        Visitor visitor,
        Page page,
        Map<String, String> fields,
        Instant startedAt,
        Optional<String> ratingComment) {}
