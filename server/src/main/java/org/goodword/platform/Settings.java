package org.goodword.platform;

import java.util.Optional;
import org.goodword.platform.tenancy.SettingStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Named settings of a workspace, each a small record.
@Component
public class Settings {
    private final SettingStore store;
    private final ObjectMapper json;

    Settings(SettingStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public <T> Optional<T> find(String name, Class<T> type) {
        return store.find(name).map(value -> json.readValue(value, type));
    }

    @Transactional
    public void put(String name, Object value) {
        store.put(name, json.writeValueAsString(value));
    }
}
