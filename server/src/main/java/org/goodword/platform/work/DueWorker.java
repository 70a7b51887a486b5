package org.goodword.platform.work;

/// Does one kind of due work. A bean of this type gets its own worker, on every node that runs in the background.
///
/// `handle` runs inside the workspace, outside any transaction; it locks or claims the work itself.
/// Work that is still due afterwards is tried again within a second, so a handler that fails must
/// move or finish its row. When a handler throws, its claim is given back as soon as the database
/// answers.
public interface DueWorker {
    String kind();

    /// How many pieces one node does at once.
    default int concurrency() {
        return 4;
    }

    void handle(Due due);
}
