package org.goodword.demo.crashing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The parent of a demo's server: starts it again whenever it was killed. A JVM of its own, so that it works wherever
/// the
/// server does; what it starts is its arguments.
public final class Supervisor {
    /// Tells the server that it has a parent who would start it again.
    static final String SUPERVISED = "goodword.supervised";

    private static final int KILLED = 128 + 9;

    private Supervisor() {}

    /// JAVA OPTION... : the command line of the server
    public static void main(String[] command) throws IOException, InterruptedException {
        var child = new AtomicReference<@Nullable Process>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child.get())));
        while (true) {
            var running = start(List.of(command));
            child.set(running);
            var ended = running.waitFor();
            if (ended != KILLED) System.exit(ended);
        }
    }

    private static Process start(List<String> command) throws IOException {
        var whole = new ArrayList<>(command);
        whole.add(1, "-D%s=true".formatted(SUPERVISED));
        return new ProcessBuilder(whole).inheritIO().start();
    }

    /// Waits until the server has stopped its database too.
    private static void stop(@Nullable Process child) {
        if (child == null) return;
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
