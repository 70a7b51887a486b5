package org.goodword.importing.desks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.importing.spi.Piece.Attached;

/// Files that a record names, where an export keeps them: beneath it, in a folder `attachments` or `files`, by the
/// file's
/// id or without. Never outside of it, whatever the record says.
final class Attachments {
    private Attachments() {}

    static List<Attached> of(List<Fields> named, Path export, String ticket) {
        return named.stream().map(fields -> attached(fields, export, ticket)).toList();
    }

    private static Attached attached(Fields fields, Path export, String ticket) {
        var name = fields.text("file_name", "name", "filename", "content_file_name")
                .orElse("file");
        var type = fields.text("content_type", "type", "content_content_type").orElse("application/octet-stream");
        var id = fields.text("id").orElse("");
        var path = fields.text("path", "local_path", "file_path");
        var places = Stream.concat(
                path.stream(),
                Stream.of("attachments", "files")
                        .flatMap(folder -> Stream.of(
                                folder + "/" + id + "/" + name,
                                folder + "/" + id + "-" + name,
                                folder + "/" + id + "_" + name,
                                folder + "/" + ticket + "/" + name,
                                folder + "/" + id,
                                folder + "/" + name)));
        return new Attached(
                name,
                type,
                places.flatMap(place -> file(export, place).stream()).findFirst());
    }

    private static Optional<Path> file(Path export, String place) {
        try {
            var file = export.resolve(place).normalize();
            if (!file.startsWith(export) || !Files.isRegularFile(file)) return Optional.empty();
            // A link could lead anywhere.
            return file.toRealPath().startsWith(export.toRealPath()) ? Optional.of(file) : Optional.empty();
        } catch (java.nio.file.InvalidPathException | java.io.IOException nowhere) {
            return Optional.empty();
        }
    }
}
