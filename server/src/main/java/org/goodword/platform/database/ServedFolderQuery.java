package org.goodword.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.goodword.platform.StartRefused;

/// Whoever answers on our port must serve our folder: an orphan of another folder would answer just as politely.
record ServedFolderQuery(String url, Login superuser) {
    void refuseOtherThan(Path folder) throws SQLException, IOException {
        try (var connection = Database.connect(url, superuser);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("show data_directory")) {
            answer.next();
            if (!Path.of(answer.getString(1)).toRealPath().equals(folder.toRealPath()))
                throw new StartRefused("Another PostgreSQL answers on the port of ours; start Goodword again.");
        }
    }
}
