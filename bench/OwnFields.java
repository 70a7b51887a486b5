import java.sql.Connection;
import java.sql.Statement;

/// Forty fields of the workspace's own, of which lists can ask for ten: made through REST, and filled on every ticket
/// where they are kept.
record OwnFields(Api api) {
    private static final int FIELDS = 40;
    private static final int FILTERABLE = 10;
    private static final int BATCH = 2_000;

    void make(int tickets) throws Exception {
        for (var field = 1; field <= FIELDS; field++)
            api.post("/fields", """
                {"subject": "ticket", "key": "%1$s-%2$d", "kind": "%1$s", "name": {"en": "Field %2$d"}, "filterable": %3$b}
                """.formatted(field % 2 == 0 ? "number" : "text", field, field <= FILTERABLE));
        try (var connection = BareLimit.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var from = 1; from <= tickets; from += BATCH) fill(connection, statement, from, from + BATCH - 1);
        }
    }

    private static void fill(Connection connection, Statement statement, int from, int to) throws Exception {
        statement.execute("select set_config('app.workspace_id', '1', true)");
        statement.execute("set local synchronous_commit = off");
        statement.execute("""
            update ticketing.ticket t
               set fields = (select jsonb_object_agg(d.key, case d.kind when 'number' then to_jsonb(t.number %% 1000)
                                                                      else to_jsonb('v' || t.number %% 50) end)
                               from fields.definition d where d.workspace_id = 1 and d.subject = 'ticket')
             where t.workspace_id = 1 and t.number between %d and %d
            """.formatted(from, to));
        statement.execute("""
            insert into fields.field_value (workspace_id, field_id, subject_id, place, text_value, int_value)
            select 1, d.id, t.id, 0, case d.kind when 'text' then 'v' || t.number %% 50 end,
                   case d.kind when 'number' then t.number %% 1000 * 10000 end
              from fields.definition d
              join ticketing.ticket t on t.workspace_id = d.workspace_id
             where d.workspace_id = 1 and d.subject = 'ticket' and d.filterable and t.number between %d and %d
            """.formatted(from, to));
        connection.commit();
    }
}
