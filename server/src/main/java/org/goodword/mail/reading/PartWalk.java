package org.goodword.mail.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// One walk over the parts of a mail. Broken structure and reached limits end it with a warning; what
/// was read stays.
final class PartWalk {
    static final int MAX_DEPTH = 50;
    static final int MAX_PARTS = 1000;
    private static final int MAX_HEADER_BYTES = 4 * 1024 * 1024;

    private final MimeTokenStream stream = new MimeTokenStream(MimeConfig.custom()
            .setMaxLineLen(MAX_HEADER_BYTES)
            .setMaxHeaderLen(MAX_HEADER_BYTES)
            .setMaxHeaderCount(-1)
            .build());
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Findings found;
    private final int depth;
    private Headers current;

    final Headers headers = new Headers();

    /// A multipart.
    ///
    /// @param alternative the number of the outermost `multipart/alternative` around, 0 for none
    record Group(String type, int alternative) {}

    /// @param depth of what is packed in a part of the mail; 0 for the mail itself
    PartWalk(Findings found, int depth) {
        this.found = found;
        this.depth = depth;
        this.current = headers;
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    void over(InputStream mail) throws IOException {
        try {
            stream.parse(new ShortHeader(LeadIn.without(mail), found.warnings));
            while (stream.getState() != EntityState.T_END_OF_STREAM && read(stream.getState())) stream.next();
        } catch (MimeException | MimeIOException broken) {
            found.warnings.add("The mail's structure is broken; what came before the break was read.");
        }
    }

    /// False to stop.
    private boolean read(EntityState state) throws IOException {
        switch (state) {
            case T_START_BODYPART -> current = new Headers();
            case T_FIELD -> {
                if (!current.add(stream.getField()))
                    found.warnings.add("More than 1,000 header fields; the rest was left out.");
            }
            case T_START_MULTIPART -> {
                return open();
            }
            case T_END_MULTIPART -> groups.poll();
            case T_BODY -> {
                if (!found.mayHaveOneMore()) return false;
                new Part(current, group(), found, depth).read(stream.getInputStream());
            }
            default -> {}
        }
        return true;
    }

    private boolean open() {
        if (groups.size() >= MAX_DEPTH)
            return found.warnings.stop("Parts are nested more than 50 deep; the rest was left out.");
        var type = HeaderParameters.of(current.first("content-type").orElse(""));
        var around = group().alternative();
        if (depth == 0 && groups.isEmpty() && type.value().equals("multipart/signed"))
            found.signedBoundary = type.get("boundary");
        var isFirst = around == 0 && type.value().equals("multipart/alternative");
        groups.push(new Group(type.value(), isFirst ? found.nextAlternative() : around));
        return true;
    }

    private Group group() {
        return Optional.ofNullable(groups.peek()).orElse(new Group("", 0));
    }
}
