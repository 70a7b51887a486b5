package org.goodword.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.Goodword;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The order of the modules: each may use those of earlier rows; those of one row never use each other.
class LayersArchitectureTests {
    private static final List<List<String>> ORDER = List.of(
            List.of("platform"),
            List.of("ledger", "files", "filter", "calendars", "openid"),
            List.of("outbox"),
            List.of("identity"),
            List.of("actions", "realtime", "search"),
            List.of("fields"),
            List.of("contacts"),
            List.of("ticketing"),
            List.of("channels"),
            List.of("mail", "forms", "routing"),
            List.of("chat"),
            List.of("advocacy"),
            List.of("importing", "integration", "moving", "notify", "portal", "reporting"),
            List.of("privacy"),
            List.of("demo"));

    @Test
    void arrowsPointDownwards() {
        var modules = ApplicationModules.of(Goodword.class);
        var rows = rows();
        for (var module : modules) {
            assertThat(rows).as("every module has its row").containsKey(name(module));
            for (var used :
                    module.getDirectDependencies(modules).uniqueModules().toList())
                assertThat(rows.get(name(used)))
                        .as("%s uses %s", name(module), name(used))
                        .isLessThan(rows.get(name(module)));
        }
    }

    private static Map<String, Integer> rows() {
        var rows = new HashMap<String, Integer>();
        for (int row = 0; row < ORDER.size(); row++) for (var module : ORDER.get(row)) rows.put(module, row);
        return rows;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
