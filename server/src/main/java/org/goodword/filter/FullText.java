package org.goodword.filter;

import org.jooq.Condition;

/// Turns words into a condition on the subject's rows; the search module knows how.
public interface FullText {
    Condition matching(String words);
}
