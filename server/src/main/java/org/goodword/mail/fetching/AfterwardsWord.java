package org.goodword.mail.fetching;

import org.goodword.mail.fetching.FetchedMailbox.Afterwards;
import org.goodword.platform.Invalid;
import org.jspecify.annotations.Nullable;

/// `leave`, `flag`, `move`, `delete`: how it is written down.
public final class AfterwardsWord {
    private AfterwardsWord() {}

    public static String of(Afterwards afterwards) {
        return switch (afterwards) {
            case Afterwards.Leave() -> "leave";
            case Afterwards.Flag() -> "flag";
            case Afterwards.Move _ -> "move";
            case Afterwards.Delete() -> "delete";
        };
    }

    public static Afterwards parse(String word, @Nullable String moveTo) {
        return switch (word) {
            case "leave" -> new Afterwards.Leave();
            case "flag" -> new Afterwards.Flag();
            case "delete" -> new Afterwards.Delete();
            case "move" -> {
                if (moveTo == null || moveTo.isBlank()) throw Invalid.of("moveTo", "Name the folder to move mail to.");
                yield new Afterwards.Move(moveTo.strip());
            }
            default -> throw Invalid.of("afterwards", "Say leave, flag, move or delete.");
        };
    }
}
