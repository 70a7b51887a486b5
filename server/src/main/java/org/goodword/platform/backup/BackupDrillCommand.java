package org.goodword.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Restores a backup for practice: into an installation of its own, with its own PostgreSQL, which is thrown away.
@Component
class BackupDrillCommand implements AdminCommand {
    private static final String FAT = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Environment environment;

    BackupDrillCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "backup drill";
    }

    @Override
    public String usage() {
        return "FILE [--key FILE] [--in DIR]";
    }

    @Override
    public String help() {
        return "Restores a backup for practice, says how long it took, and throws the result away";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) throws IOException, InterruptedException {
        var parent = arguments.workingDirectory().resolve(arguments.option("in").orElse("."));
        var folder = Files.createTempDirectory(parent, "goodword-drill-");
        try {
            var begun = System.nanoTime();
            var exitCode = restore(folder, arguments, console);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            if (exitCode == 0)
                console.line("It can be restored: that took %d min %d s, %,d MB."
                        .formatted(took.toMinutes(), took.toSecondsPart(), size(folder) >> 20));
            else console.note("It could not be restored.");
            return exitCode;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private int restore(Path folder, AdminArguments arguments, AdminConsole console)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(folder, arguments)).redirectErrorStream(true);
        // It is another installation: nothing that leads to ours goes along.
        process.environment().keySet().removeIf(name -> name.startsWith("GOODWORD_"));
        var started = process.start();
        try (var said = started.inputReader()) {
            said.lines().filter(line -> !line.contains("mail resume")).forEach(console::note);
        } finally {
            started.destroy();
        }
        return started.waitFor();
    }

    private List<String> command(Path folder, AdminArguments arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        Optional.ofNullable(environment.getProperty("goodword.db.binaries"))
                .ifPresent(binaries -> command.add(
                        "-Dgoodword.db.binaries=" + Path.of(binaries).toAbsolutePath()));
        command.add("-Dgoodword.db.durable=false");
        if (isFat()) command.add("-Dloader.main=org.goodword.Command");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(isFat() ? FAT : "org.goodword.Command");
        command.addAll(List.of(
                "--data", folder.toString(), "restore", arguments.file(0).toString()));
        arguments
                .option("key")
                .ifPresent(key -> command.addAll(List.of(
                        "--key", arguments.workingDirectory().resolve(key).toString())));
        return command;
    }

    /// One jar with its libraries inside.
    private static boolean isFat() {
        try {
            ClassLoader.getSystemClassLoader().loadClass(FAT);
            return true;
        } catch (ClassNotFoundException apart) {
            return false;
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
