package org.goodword.identity;

import org.goodword.platform.Version;

/// A public face inside a workspace.
public record Brand(BrandId id, Key key, String name, String language, Version version) {}
