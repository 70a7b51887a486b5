package org.goodword.architecture;

import org.goodword.Goodword;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Goodword.class).verify();
    }
}
