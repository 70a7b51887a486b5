package org.goodword.platform.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goodword.platform.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// This running server among several. The name lives in the data folder, so a restart knows its predecessor's claims.
@Component
class Node {
    private final String name;

    Node(@Value("${goodword.data:data}") Path data) throws IOException {
        var file = data.resolve("node");
        Files.createDirectories(data);
        if (!Files.exists(file)) Files.writeString(file, Ids.next().toString());
        name = Files.readString(file).strip();
    }

    String name() {
        return name;
    }
}
