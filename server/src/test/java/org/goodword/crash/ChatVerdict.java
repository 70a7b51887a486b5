package org.goodword.crash;

import java.util.List;

/// What the visitors' own logs say.
///
/// @param repeated requests that were not answered, and made again
/// @param reloads how often a visitor had to load the conversation anew
record ChatVerdict(
        int visitors,
        int acknowledged,
        int repeated,
        int streams,
        int reloads,
        int cuts,
        List<String> lost,
        List<String> doubled,
        List<String> outOfOrder,
        List<String> wrongForTheTeam,
        List<String> refusals) {
    String summary(String suite, long seed, int kills) {
        return ("chat %s: seed=%d kills=%d cuts=%d visitors=%d streams=%d reloads=%d repeated=%d · acknowledged=%d"
                        + " lost=%d doubled=%d out-of-order=%d wrong-for-the-team=%d")
                .formatted(
                        suite,
                        seed,
                        kills,
                        cuts,
                        visitors,
                        streams,
                        reloads,
                        repeated,
                        acknowledged,
                        lost.size(),
                        doubled.size(),
                        outOfOrder.size(),
                        wrongForTheTeam.size());
    }
}
