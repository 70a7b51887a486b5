import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/// Remembers in a folder of output what it was made of: a folder of sources, and this one.
record Stamp(Path server, String output, String sources) {
    interface Making {
        void into(Path output) throws Exception;
    }

    void unlessFresh(Making making) throws Exception {
        var folder = server.resolve(output);
        var stamp = folder.resolve(".stamp");
        var digest = digest();
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) return;
        System.out.println("Generating " + server.relativize(folder) + " …");
        making.into(folder);
        Files.writeString(stamp, digest);
    }

    private String digest() throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        for (var folder : List.of(sources, "codegen")) {
            try (var files = Files.walk(server.resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    sha.update(server.relativize(file).toString().getBytes());
                    sha.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
