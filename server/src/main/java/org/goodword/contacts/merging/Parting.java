package org.goodword.contacts.merging;

import java.util.List;
import java.util.UUID;

/// What came of undoing a merge.
///
/// @param restored is as it was before
/// @param kept stays with the survivor, for somebody changed it or it came later
public record Parting(UUID merger, List<Moves> restored, List<Kept> kept) {

    /// @param why `changed`: it is not as the merge left it, or not there now; `came`: it was not there then
    public record Kept(String what, String why, int count) {}
}
