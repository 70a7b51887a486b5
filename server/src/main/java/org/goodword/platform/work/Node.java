package org.goodword.platform.work;

import java.io.IOException;
import java.nio.file.Files;
import org.goodword.platform.DataFolder;
import org.goodword.platform.Ids;
import org.springframework.stereotype.Component;

/// This running server among several. The name lives in the data folder, so a restart knows its predecessor's claims.
@Component
class Node {
    private final String name;

    Node(DataFolder data) throws IOException {
        var file = data.resolve("node");
        if (!Files.exists(file)) Files.writeString(file, Ids.next().toString());
        name = Files.readString(file).strip();
    }

    String name() {
        return name;
    }
}
