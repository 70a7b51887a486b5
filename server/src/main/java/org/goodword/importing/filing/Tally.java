package org.goodword.importing.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodword.importing.Counts;
import org.goodword.importing.Run.Remark;

/// What one batch comes to. Thrown away with a batch that could not be written.
public final class Tally {
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_PLACE = 200;

    private final Map<String, Long> made = new TreeMap<>();
    private final Map<String, Integer> untaken = new TreeMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private long read;
    private long known;
    private long refused;

    void read() {
        read++;
    }

    void known() {
        known++;
    }

    void made(String kind) {
        made(kind, 1);
    }

    void made(String kind, int count) {
        if (count > 0) made.merge(kind, (long) count, Long::sum);
    }

    void refuse(String place, String reason) {
        refused++;
        remarks.add(new Remark(Texts.line(place, LONGEST_PLACE), true, cut(reason)));
    }

    void odd(String place, String sentence) {
        remarks.add(new Remark(Texts.line(place, LONGEST_PLACE), false, cut(sentence)));
    }

    void untaken(List<String> fields) {
        fields.forEach(field -> untaken.merge(Texts.line(field, LONGEST_PLACE), 1, Integer::sum));
    }

    public Counts counts() {
        return new Counts(read, known, refused, made, Map.of(), Map.of());
    }

    public Map<String, Integer> untaken() {
        return untaken;
    }

    public List<Remark> remarks() {
        return remarks;
    }

    private static String cut(String text) {
        var clean = Texts.clean(text);
        return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON - 1) + "…";
    }
}
