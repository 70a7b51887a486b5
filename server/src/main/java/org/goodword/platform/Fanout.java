package org.goodword.platform;

/// Short messages between the nodes of one installation. A message may be lost: it is a hint, and whoever needs the
/// fact behind it also looks from time to time.
public interface Fanout {
    /// In bytes of UTF-8.
    int LONGEST_MESSAGE = 7_500;

    /// Reaches the listeners of this node before it returns, those of others some milliseconds later. Equal messages
    /// that wait together are sent once. Never waits for the network, never takes part in a transaction.
    ///
    /// @throws IllegalArgumentException for a message that is too long
    void send(String topic, String message);

    /// To be called before the server serves.
    ///
    /// @param listener returns at once: it runs in the sender's thread
    void listen(String topic, Listener listener);

    interface Listener {
        /// @param node who sent it; a name that a node has while it runs
        void hear(String node, String message);
    }
}
