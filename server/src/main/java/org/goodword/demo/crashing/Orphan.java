package org.goodword.demo.crashing;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/// A supervised server ends when its parent is gone: nobody would know of it.
@Component
@ConditionalOnProperty(Supervisor.SUPERVISED)
class Orphan {
    Orphan(ConfigurableApplicationContext application) {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> end(application)));
    }

    private static void end(ConfigurableApplicationContext application) {
        application.close();
        System.exit(0);
    }
}
