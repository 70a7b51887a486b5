import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// The most this machine could write: the rows of one request, in one transaction with the same fsync, as the same role
/// in the same database, by a program that does nothing else.
final class BareLimit implements AutoCloseable {
    private static final AtomicLong NUMBER = new AtomicLong(1_000 * System.currentTimeMillis());
    private static final String TEXT = "A note of the benchmark, about as long as people write one. ".repeat(3);

    private final Connection connection;
    private final PreparedStatement enter, lock, said, message, body, entry, news, ticket, participant, address;
    private final UUID[] tickets;

    BareLimit(int workspace, int known) throws Exception {
        connection = connect();
        connection.setAutoCommit(false);
        enter = prepare("select set_config('app.workspace_id', '" + workspace + "', true)");
        lock = prepare("select * from ticketing.ticket where workspace_id = %d and id = ? for update", workspace);
        said = prepare("update ticketing.ticket set seq = seq + 1, preview = ?, updated_at = now(), version = version + 1"
                + " where workspace_id = %d and id = ? returning seq", workspace);
        message = prepare("insert into ticketing.message (workspace_id, id, ticket_id, seq, kind, channel, author_kind, preview,"
                + " content_hash, created_at) values (%d, ?, ?, ?, ?, 'api', 'agent', ?, repeat('0', 64), now())", workspace);
        body = prepare("insert into ticketing.message_body (workspace_id, message_id, text, sanitizer_version)"
                + " values (%d, ?, ?, 0)", workspace);
        entry = prepare("insert into ledger.entry (workspace_id, id, epoch, at, actor_kind, event, subject_kind, subject_id, facts)"
                + " values (%d, ?, 1, now(), 'agent', ?, 'ticket', ?, '{\"channel\": \"api\"}')", workspace);
        news = prepare("insert into infra.ledger_news (workspace_id, at) values (%d, now()) on conflict do nothing", workspace);
        ticket = prepare("insert into ticketing.ticket select workspace_id, ?, ?, subject, type_key, status_key, category, priority,"
                + " brand_id, requester_id, organisation_id, team_id, assignee_id, 1, ?, null, now(), now(), null, null, 1"
                + " from ticketing.ticket where workspace_id = %d and id = ?", workspace);
        participant = prepare("insert into ticketing.participant select workspace_id, ?, contact_id, role, address"
                + " from ticketing.participant where workspace_id = %d and ticket_id = ?", workspace);
        address = prepare("insert into ticketing.message_address values (%d, ?, 'from', 0, 'dana@bench.example', 'Dana')", workspace);
        tickets = tickets(workspace, known);
    }

    static Connection connect() throws Exception {
        var data = Path.of(System.getenv("GOODWORD_DATA"));
        var passwords = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("database-passwords"))) {
            passwords.load(file);
        }
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/goodword", "goodword", passwords.getProperty("goodword"));
    }

    private PreparedStatement prepare(String sql, Object... values) throws Exception {
        return connection.prepareStatement(values.length == 0 ? sql : sql.formatted(values));
    }

    private UUID[] tickets(int workspace, int known) throws Exception {
        enter.execute();
        var found = new java.util.ArrayList<UUID>();
        try (var rows = prepare("select id from ticketing.ticket where workspace_id = %d and number <= %d", workspace, known)
                .executeQuery()) {
            while (rows.next()) found.add(rows.getObject(1, UUID.class));
        }
        connection.commit();
        return found.toArray(UUID[]::new);
    }

    void note() throws Exception {
        var id = any();
        enter.execute();
        run(lock, id);
        run(said, TEXT, id);
        say(id, 1_000_000 + ThreadLocalRandom.current().nextInt(1_000_000_000), "note");
        connection.commit();
    }

    void open() throws Exception {
        var like = any();
        var id = UUID.randomUUID();
        enter.execute();
        run(ticket, id, NUMBER.incrementAndGet(), TEXT, like);
        run(participant, id, like);
        run(entry, UUID.randomUUID(), "ticket.opened", id);
        run(address, say(id, 1, "inbound"));
        connection.commit();
    }

    private UUID say(UUID ticket, int seq, String kind) throws Exception {
        var id = UUID.randomUUID();
        run(message, id, ticket, seq, kind, TEXT);
        run(body, id, TEXT);
        run(entry, UUID.randomUUID(), "message.added", ticket);
        news.execute();
        return id;
    }

    private UUID any() {
        return tickets[ThreadLocalRandom.current().nextInt(tickets.length)];
    }

    private static void run(PreparedStatement statement, Object... values) throws Exception {
        for (var at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
        statement.execute();
    }

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
