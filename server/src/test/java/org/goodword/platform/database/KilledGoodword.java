package org.goodword.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import org.goodword.platform.DataFolder;

/// A process of its own that starts the database of a folder and is killed without a chance to stop it.
record KilledGoodword(long postmaster) {
    static KilledGoodword startAndKillOn(Path folder) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var child = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledGoodword.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var words = new Scanner(child.getInputStream(), StandardCharsets.UTF_8)) {
            while (!words.hasNextLong()) words.next();
            var postmaster = words.nextLong();
            child.destroyForcibly().waitFor();
            return new KilledGoodword(postmaster);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var folder = DataFolder.open(Path.of(arguments[0]));
        var running = EmbeddedDatabase.start(folder, DatabaseStartTests.SETTINGS);
        DatabaseStartTests.execute(running, "create table written_before_the_kill as select 42 as answer");
        var pidFile = folder.resolve("postgres/postmaster.pid");
        IO.println(Files.readAllLines(pidFile).getFirst());
        Thread.currentThread().join();
    }
}
