package org.goodword.platform.backup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Which backups stay: the last of each of so many days, weeks (ISO 8601) and months that have one.
///
/// @param days at least one: the last of all stays, however old
record Rotation(int days, int weeks, int months) {

    Set<LocalDate> kept(Collection<LocalDate> made) {
        var newestFirst = new TreeSet<>(made).descendingSet().stream().toList();
        var kept = new TreeSet<LocalDate>(Comparator.naturalOrder());
        keep(newestFirst, days, day -> day, kept);
        keep(newestFirst, weeks, Rotation::week, kept);
        keep(newestFirst, months, YearMonth::from, kept);
        return kept;
    }

    private static List<Integer> week(LocalDate day) {
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static void keep(
            List<LocalDate> newestFirst, int most, Function<LocalDate, Object> period, Set<LocalDate> kept) {
        var seen = new HashSet<>();
        for (var day : newestFirst) {
            if (seen.size() >= most) return;
            if (seen.add(period.apply(day))) kept.add(day);
        }
    }
}
