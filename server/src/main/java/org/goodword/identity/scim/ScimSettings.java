package org.goodword.identity.scim;

import org.goodword.identity.directory.Mapping;

/// What the groups of the directory that comes by SCIM are here.
///
/// @param mapping by groups' display names; `otherwise` is the role of whom the directory makes
public record ScimSettings(Mapping mapping) {
    static final ScimSettings NONE = new ScimSettings(Mapping.NONE);
}
