package org.goodword.identity.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodword.platform.Invalid;
import org.goodword.platform.Network;

/// How agents of a workspace get in.
///
/// @param passwordLength characters that a password has at least
/// @param idleHours after which an unused session ends
/// @param longestHours after which any session ends
/// @param newDeviceMails whether agents are told of a sign-in from a browser that is new
/// @param networks from which agents and tokens may come, in CIDR form; empty for everywhere
public record SignInRules(
        int passwordLength, int idleHours, int longestHours, boolean newDeviceMails, List<String> networks) {
    static final SignInRules USUAL = new SignInRules(12, 14 * 24, 30 * 24, true, List.of());

    private static final int MOST_NETWORKS = 100;
    private static final int LONGEST_PASSWORD = 64;
    private static final int YEAR = 365 * 24;

    /// @throws org.goodword.platform.Rejected `invalid-value`
    public SignInRules {
        within("passwordLength", passwordLength, 8, LONGEST_PASSWORD);
        within("idleHours", idleHours, 1, YEAR);
        within("longestHours", longestHours, 1, YEAR);
        if (networks.size() > MOST_NETWORKS)
            throw Invalid.of("networks", "At most %d networks are kept.".formatted(MOST_NETWORKS));
        networks = List.copyOf(networks);
        networks.forEach(SignInRules::range);
    }

    public Duration idle() {
        return Duration.ofHours(idleHours);
    }

    public boolean outlived(Instant begun, Instant now) {
        return begun.plus(Duration.ofHours(longestHours)).isBefore(now);
    }

    /// @param address as the server or a trusted proxy saw it
    public boolean admits(String address) {
        return networks.isEmpty()
                || Network.literal(address)
                        .filter(one -> networks.stream().map(SignInRules::range).anyMatch(range -> range.contains(one)))
                        .isPresent();
    }

    SignInRules fromEverywhere() {
        return new SignInRules(passwordLength, idleHours, longestHours, newDeviceMails, List.of());
    }

    private static Network range(String text) {
        return Network.read(text).orElseThrow(() -> unreadable(text));
    }

    private static RuntimeException unreadable(String text) {
        return Invalid.of(
                "networks",
                "\"%s\" is no network; write \"192.0.2.0/24\", \"2001:db8::/32\" or a single address.".formatted(text));
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most)
            throw Invalid.of(field, "\"%s\" is a number from %d to %d.".formatted(field, least, most));
    }
}
