package org.goodword.identity;

import java.util.List;
import java.util.Optional;

/// The door to brands.
public interface Brands {
    /// Oldest first; the first is the default one.
    List<Brand> all();

    Optional<Brand> find(BrandId id);
}
