package org.goodword.identity.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminConsole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class AllowListClearTests {
    private static final String INSIDE = "203.0.113.9";

    @Autowired
    private Cast cast;

    @Autowired
    private AllowListClearCommand command;

    @Test
    void whoHoldsTheMachineLetsEverybodyInAgain() {
        var ada = cast.acme().ada().rest();
        var rules = Map.of(
                "passwordLength", 20,
                "idleHours", 5,
                "longestHours", 50,
                "newDeviceMails", false,
                "networks", List.of(INSIDE));
        ada.with("X-Forwarded-For", INSIDE).put("/sign-in-rules", rules).json(200);
        ada.get("/session").refused(403, "address-not-allowed");
        var said = new ArrayList<String>();
        assertThat(command.run(AdminArguments.parse(Path.of("."), List.of(), Set.of()), console(said)))
                .isZero();
        assertThat(said).containsExactly("Cleared. Agents come from everywhere again.");
        var left = ada.get("/sign-in-rules").json(200);
        assertThat(left.get("networks")).isEmpty();
        assertThat(left.get("passwordLength").asInt()).isEqualTo(20);
    }

    private static AdminConsole console(List<String> said) {
        return new AdminConsole() {
            @Override
            public void line(String text) {
                said.add(text);
            }

            @Override
            public void note(String text) {
                said.add(text);
            }
        };
    }
}
