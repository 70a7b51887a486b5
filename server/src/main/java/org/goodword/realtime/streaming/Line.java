package org.goodword.realtime.streaming;

/// The way to a client. Nothing here waits for the network.
public interface Line {
    /// A client that does not take its frames in time is hung up on.
    void send(String frame);

    void close(Goodbye why);

    boolean isOpen();
}
