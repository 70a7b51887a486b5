package org.goodword.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What the person who started Goodword, or one of its commands, reads: where it is, the set-up code, answers.
/// Not a log: no time, no level, scripts may read it.
public final class Terminal {
    private static final PrintStream OUTPUT = stream(FileDescriptor.out);
    private static final PrintStream ERRORS = stream(FileDescriptor.err);

    private Terminal() {}

    /// To standard output.
    public static void say(String line) {
        OUTPUT.println(line);
    }

    /// To standard error.
    public static void note(String line) {
        ERRORS.println(line);
    }

    /// Whatever else prints to standard output goes to standard error from now on.
    public static void keepForAnswers() {
        System.setOut(ERRORS);
    }

    private static PrintStream stream(FileDescriptor file) {
        return new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8);
    }
}
