package org.goodword.platform;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What the person who started Goodword reads on standard output: where it is, the set-up code, the demo's logins.
/// Not a log: no time, no level, scripts may read it.
public final class Terminal {
    private static final PrintStream OUTPUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Terminal() {}

    public static void say(String line) {
        OUTPUT.println(line);
    }
}
