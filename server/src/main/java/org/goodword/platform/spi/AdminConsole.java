package org.goodword.platform.spi;

/// The terminal of the person who typed the command. Lines arrive as they are printed, however long the command runs;
/// when the person leaves, the next line ends the command with an exception.
public interface AdminConsole {
    /// To standard output: the answer.
    void line(String text);

    /// To standard error: progress, warnings and what went wrong.
    void note(String text);
}
