package org.goodword.importing.sheets;

import java.util.Map;
import java.util.TreeMap;
import org.goodword.importing.sheets.Columns.Field;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.goodword.platform.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What headings mean in this workspace, once somebody has said it.
@Component
public class ColumnMemory {
    private static final String SETTING = "import-columns";
    private static final int MOST = 500;

    private final Settings settings;

    ColumnMemory(Settings settings) {
        this.settings = settings;
    }

    record Remembered(Map<String, String> columns) {}

    Map<String, String> columns() {
        return settings.find(SETTING, Remembered.class).map(Remembered::columns).orElse(Map.of());
    }

    /// @throws Rejected `invalid-value` for a meaning there is not
    @Transactional
    public void remember(Map<String, String> columns) {
        columns.values().forEach(ColumnMemory::require);
        var all = new TreeMap<>(columns());
        columns.forEach((heading, field) -> all.put(Columns.plain(heading), field));
        if (all.size() <= MOST) settings.put(SETTING, new Remembered(all));
    }

    /// @throws Rejected `invalid-value`
    public static void require(String field) {
        if (Field.of(field).isEmpty() && Columns.ownField(field).isEmpty())
            throw Invalid.of(
                    "columns",
                    "\"%s\" is no meaning of a column; there are id, name, first-name, last-name, email, other-email, organisation, domain, ignored, and field.… with the key of a field of your own."
                            .formatted(field));
    }
}
