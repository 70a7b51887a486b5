package org.goodword.identity.apps;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an app may ask to be allowed: `tickets:read`, `tickets:write`. To write does not include to read.
///
/// @param writes every request but GET and HEAD
public record AppScope(Area area, boolean writes) implements Comparable<AppScope> {
    /// In the order in which they are told.
    public static final List<AppScope> ALL = Arrays.stream(Area.values())
            .flatMap(area -> Stream.of(new AppScope(area, false), new AppScope(area, true)))
            .toList();

    public static Optional<AppScope> parse(String text) {
        return ALL.stream().filter(scope -> scope.text().equals(text)).findFirst();
    }

    public String text() {
        return area.code() + (writes ? ":write" : ":read");
    }

    @Override
    public int compareTo(AppScope other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }
}
