package org.goodword.identity.spi;

import java.util.Set;
import org.goodword.platform.Permission;

/// A module that keeps fields of a workspace names them here, so that roles can hide them or keep them from being
/// written, and refuse unknown ones.
public interface LimitedFields {
    /// Of the workspace entered, by subject and key: `ticket.region`.
    Set<String> names();

    /// Who may make them sees all of them: a role that has this hides none.
    Permission managing();
}
