package org.goodword.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.goodword.platform.StartRefused;

/// PostgreSQL refuses to run as root. A user namespace makes root look like nobody to it and needs no other user's
/// files; where containers forbid namespaces, it runs as nobody, who then owns the cluster.
record Unprivileged(List<String> prefix, boolean otherUser) {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    static Unprivileged find() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) return new Unprivileged(List.of(), false);
        if (works(NAMESPACE)) return new Unprivileged(NAMESPACE, false);
        if (works(NOBODY)) return new Unprivileged(NOBODY, true);
        throw new StartRefused("PostgreSQL does not run as root, and neither unshare nor setpriv works here;"
                + " start Goodword as an ordinary user, or give it a database with GOODWORD_DB_URL.");
    }

    /// Lets the other user, if it is one, own the folder and reach it.
    void give(Path folder) throws IOException {
        if (!otherUser) return;
        Tool.execute(List.of("chown", "-R", "65534:65534", folder.toString()));
        Tool.execute(
                List.of("chmod", "o+x", folder.resolveSibling(".").normalize().toString()));
    }

    private static boolean works(List<String> prefix) {
        try {
            return Tool.execute(
                            Stream.concat(prefix.stream(), Stream.of("true")).toList())
                    .ok();
        } catch (IOException missing) {
            return false;
        }
    }
}
