package org.goodword.portal.requesting;

import java.util.Map;
import java.util.Set;

/// A new ticket, as it came from a form.
///
/// @param type its key; empty for the first one
/// @param fields of the workspace's own, by key
/// @param shown the keys of those that the form showed
public record Asked(String type, String subject, Said said, Map<String, String> fields, Set<String> shown) {
    public static final int LONGEST_SUBJECT = 200;
}
