package org.goodword.importing.desks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.goodword.importing.spi.Piece.Content;
import org.goodword.importing.spi.Piece.Own;

/// How a help desk writes down what it exports.
interface Desk {
    String name();

    /// For people: "Zendesk".
    String title();

    /// Fields of an API's answer whose arrays are records.
    Set<String> collections();

    /// What a file holds, by what it is called: organisations are to be read before people, people before tickets.
    enum Matter {
        ORGANISATIONS,
        PEOPLE,
        TICKETS
    }

    /// @param collection what the array around it, or the field that wraps it, is called; may be empty
    /// @param export where the files of the export lie
    Read read(String collection, Fields record, Path export);

    /// @param label "ticket 35436"
    record Read(String label, Content content, List<String> oddities, List<String> untaken, List<Own> own) {
        Read(String label, Content content) {
            this(label, content, List.of(), List.of(), List.of());
        }
    }
}
