package org.goodword.platform.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.goodword.platform.DataFolder;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminSocketTests {
    @TempDir
    Path temporary;

    @Test
    void answersThroughTheDataFolderWithTheExitCode() throws Exception {
        try (var folder = DataFolder.open(temporary)) {
            var socket = new AdminSocket(folder, new AdminCommands(List.of(new Echo())));
            socket.start();
            assertThat(call("echo", "twice", "a", "--exit", "3")).hasValue(3);
            assertThat(call("echo", "twice")).hasValue(2);
            assertThat(call("no such")).hasValue(2);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("goodword.sock"))))
                    .isEqualTo("rw-------");
            socket.stop();
            assertThat(call("echo", "twice", "a")).isEmpty();
        }
    }

    @Test
    void findsAShorterPathWhenTheFolderIsDeep() throws Exception {
        var deep = temporary.resolve("d".repeat(60)).resolve("e".repeat(60));
        try (var folder = DataFolder.open(deep)) {
            var socket = new AdminSocket(folder, new AdminCommands(List.of(new Echo())));
            socket.start();
            assertThat(AdminClient.call(deep, temporary, List.of("echo", "twice", "a")))
                    .hasValue(0);
            socket.stop();
        }
    }

    private java.util.OptionalInt call(String... words) throws java.io.IOException {
        return AdminClient.call(temporary, temporary, List.of(words));
    }

    private static final class Echo implements AdminCommand {
        @Override
        public String name() {
            return "echo twice";
        }

        @Override
        public String help() {
            return "Says it twice";
        }

        @Override
        public int run(AdminArguments arguments, AdminConsole console) {
            console.line(arguments.word(0, "WORD"));
            console.note(arguments.word(0, "WORD"));
            return Integer.parseInt(arguments.option("exit").orElse("0"));
        }
    }
}
