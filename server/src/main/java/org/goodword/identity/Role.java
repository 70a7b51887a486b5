package org.goodword.identity;

import java.util.List;
import org.goodword.platform.Limits;
import org.goodword.platform.RowScope;
import org.goodword.platform.Version;

/// A set of permissions with a row scope, and what narrows it.
///
/// @param permissions codes; `*` is every permission, `ticket.*` every one about tickets, later ones too
/// @param limits brands and fields it reaches; never `viewedAs`
/// @param secondFactor whether its agents need one to sign in
public record Role(
        RoleId id,
        Key key,
        String name,
        List<String> permissions,
        RowScope scope,
        Limits limits,
        boolean secondFactor,
        Version version) {}
