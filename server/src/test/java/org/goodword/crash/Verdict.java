package org.goodword.crash;

import java.util.List;

/// What became of everything acknowledged.
///
/// @param repeated attempts without an answer, which were made again
/// @param found mails of which a ticket has at least one message
/// @param parked mails that need a person
/// @param duplicates mails that the server knew again: those whose 250 was lost
/// @param perhaps replies that a person must look at: the server stopped while they left
/// @param unsettled deliveries that wait or are being sent still, and those that failed
record Verdict(
        int mails,
        int repeated,
        int found,
        List<String> lostMails,
        List<String> doubledMails,
        int parked,
        int duplicates,
        int writes,
        List<String> lostWrites,
        List<String> doubledWrites,
        List<String> changedAnswers,
        int replies,
        int arrived,
        List<String> perhaps,
        List<String> lostReplies,
        List<String> doubledReplies,
        List<String> unsettled,
        List<String> refusals) {
    String summary(String suite, long seed, int kills) {
        return ("crash %s: seed=%d kills=%d repeated=%d · mails acknowledged=%d found=%d lost=%d doubled=%d parked=%d"
                        + " re-sent=%d · writes acknowledged=%d lost=%d doubled=%d · replies acknowledged=%d arrived=%d"
                        + " perhaps-sent=%d lost=%d doubled=%d")
                .formatted(
                        suite,
                        seed,
                        kills,
                        repeated,
                        mails,
                        found,
                        lostMails.size(),
                        doubledMails.size(),
                        parked,
                        duplicates,
                        writes,
                        lostWrites.size(),
                        doubledWrites.size(),
                        replies,
                        arrived,
                        perhaps.size(),
                        lostReplies.size(),
                        doubledReplies.size());
    }
}
