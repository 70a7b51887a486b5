package org.goodword.platform.spi;

import java.util.Map;

/// One step on the way from an empty workspace to an answered customer, for the list that administrators are shown. A
/// bean. Asked inside a workspace, often: it looks at few rows and changes nothing.
public interface FirstStep {
    /// `mail`: small letters; stable.
    String name();

    /// How far it is, by the facts: nothing is kept for it.
    Progress progress();

    /// @param facts texts, numbers and instants that the screen tells beside it
    record Progress(boolean done, Map<String, Object> facts) {}
}
