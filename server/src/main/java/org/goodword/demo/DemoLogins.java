package org.goodword.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.goodword.platform.DataFolder;
import org.goodword.platform.PrivateFile;
import org.goodword.platform.Token;
import org.springframework.stereotype.Component;

/// Who can sign in to the demo. Random passwords, kept in the data folder where only its owner reads them.
@Component
public class DemoLogins {
    private final Path file;
    private final List<Login> made = new ArrayList<>();

    DemoLogins(DataFolder data) {
        file = data.resolve("demo-logins");
    }

    Login fresh(String role, String email, String name) {
        var login = new Login(role, email, Token.random("").value().substring(0, 14), name);
        made.add(login);
        return login;
    }

    void keep() {
        try {
            PrivateFile.write(
                    file,
                    made.stream()
                            .map(login -> "%s\t%s\t%s\t%s\n"
                                    .formatted(login.role(), login.email(), login.password(), login.name()))
                            .collect(Collectors.joining()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean areThere() {
        return Files.exists(file);
    }

    public List<Login> all() {
        if (!areThere()) return List.of();
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t", -1))
                    .map(parts -> new Login(parts[0], parts[1], parts[2], parts[3]))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public record Login(String role, String email, String password, String name) {}
}
