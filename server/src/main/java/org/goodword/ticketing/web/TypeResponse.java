package org.goodword.ticketing.web;

import java.util.List;
import java.util.Map;
import org.goodword.ticketing.statuses.Statuses.Named;

/// @param statuses what its tickets can become; empty for all
record TypeResponse(String key, Map<String, String> name, List<String> statuses, boolean archived, int version) {
    static TypeResponse of(Named type) {
        return new TypeResponse(
                type.key(),
                type.name(),
                type.statuses(),
                type.archived(),
                type.version().value());
    }
}
