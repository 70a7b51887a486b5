package org.goodword.chat.streaming;

/// One connection to a visitor's browser. Never waits for the network.
public interface Line {
    /// @param cursor up to where he has been told with it
    void send(String cursor, Frame frame);

    /// Shows that somebody is there, and finds out whether he still is.
    void ping();

    boolean isOpen();

    void close();
}
