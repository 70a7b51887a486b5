package org.goodword.identity.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodword.platform.AgentId;
import org.goodword.platform.Secrets;
import org.springframework.stereotype.Component;

/// Ten codes of 60 bits. At rest there are only their macs, which nobody guesses without the installation's secret.
@Component
class RecoveryCodes {
    static final int COUNT = 10;
    private static final String PURPOSE = "recovery-code";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz123456789";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /// As people read them: `abcd-efgh-jkmn`.
    List<String> make() {
        return IntStream.range(0, COUNT).mapToObj(_ -> one()).toList();
    }

    String mac(AgentId agent, String code) {
        return HexFormat.of().formatHex(secrets.mac(PURPOSE, message(agent, code)));
    }

    boolean fits(AgentId agent, String code, String mac) {
        return secrets.verifies(PURPOSE, message(agent, code), HexFormat.of().parseHex(mac));
    }

    private String one() {
        var letters = random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(place -> String.valueOf(LETTERS.charAt(place)))
                .collect(Collectors.joining());
        return letters.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1-");
    }

    private static byte[] message(AgentId agent, String code) {
        var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return (agent.value() + ":" + plain).getBytes(StandardCharsets.UTF_8);
    }
}
