package org.goodword.ticketing.views;

import java.util.Locale;
import java.util.Optional;
import org.goodword.platform.Version;

/// A filter with a name.
///
/// @param id a word for those that are always there, `team-…`, else the id of a saved one
/// @param name of those that are always there the id, which the client translates
/// @param mine whether the one who asked may change it
/// @param version of a saved one
public record View(
        String id,
        Kind kind,
        String name,
        String query,
        boolean shared,
        boolean mine,
        int position,
        Optional<Version> version) {
    public enum Kind {
        BUILTIN,
        TEAM,
        SAVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
