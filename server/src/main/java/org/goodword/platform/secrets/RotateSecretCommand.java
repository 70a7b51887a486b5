package org.goodword.platform.secrets;

import java.io.IOException;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class RotateSecretCommand implements AdminCommand {
    private final SecretRotation rotation;

    RotateSecretCommand(SecretRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public String name() {
        return "rotate-secret";
    }

    @Override
    public String help() {
        return "Makes a new key for what is encrypted and signed from now on";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) throws IOException {
        if (rotation.fromEnvironment()) {
            console.note(
                    "GOODWORD_SECRET is set: put a new secret before the old one, separated by a comma, and restart.");
            return 1;
        }
        console.line("New key " + rotation.rotate() + "; the older ones stay readable.");
        return 0;
    }
}
