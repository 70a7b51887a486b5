package org.goodword.ticketing.html;

import java.util.List;

/// Something was put in the place of a stretch.
///
/// @param length of what stands there now
public record Edit(int from, int to, int length) {
    /// Where a place of before is now; one inside an edit is at its beginning.
    ///
    /// @param edits in order and apart from one another
    public static int moved(int place, List<Edit> edits) {
        var shift = 0;
        for (var edit : edits) {
            if (edit.from() >= place) break;
            if (edit.to() > place) return edit.from() + shift;
            shift += edit.length() - (edit.to() - edit.from());
        }
        return place + shift;
    }
}
