package org.goodword.notify.devices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.goodword.notify.db.Tables.DEVICE;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodword.notify.DeviceId;
import org.goodword.notify.db.tables.records.DeviceRecord;
import org.goodword.notify.encrypting.Subscriber;
import org.goodword.platform.AgentId;
import org.goodword.platform.Secrets;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Addresses and what they are encrypted by are encrypted at rest.
@Component
public class PushDeviceStore {
    private static final String ADDRESS = "push-address";
    private static final String AUTH = "push-auth";

    private final DSLContext sql;
    private final Secrets secrets;

    PushDeviceStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /// Newest first.
    public List<Device> of(AgentId agent) {
        return sql.selectFrom(DEVICE)
                .where(DEVICE.WORKSPACE_ID.eq(Workspaces.current()), DEVICE.AGENT_ID.eq(agent))
                .orderBy(DEVICE.CREATED_AT.desc(), DEVICE.ID.desc())
                .fetch(this::device);
    }

    public boolean isAny() {
        return sql.fetchExists(DEVICE, DEVICE.WORKSPACE_ID.eq(Workspaces.current()));
    }

    /// Who has one.
    public Set<AgentId> agents() {
        return sql.selectDistinct(DEVICE.AGENT_ID)
                .from(DEVICE)
                .where(DEVICE.WORKSPACE_ID.eq(Workspaces.current()))
                .fetchSet(DEVICE.AGENT_ID);
    }

    Optional<Device> lock(URI endpoint) {
        return sql.selectFrom(DEVICE)
                .where(DEVICE.WORKSPACE_ID.eq(Workspaces.current()), DEVICE.ENDPOINT_HASH.eq(hash(endpoint)))
                .forNoKeyUpdate()
                .fetchOptional(this::device);
    }

    public Optional<Device> lock(DeviceId id) {
        return sql.selectFrom(DEVICE).where(is(id)).forNoKeyUpdate().fetchOptional(this::device);
    }

    Optional<Device> find(DeviceId id, AgentId agent) {
        return sql.selectFrom(DEVICE).where(is(id), DEVICE.AGENT_ID.eq(agent)).fetchOptional(this::device);
    }

    /// Of two at once for one endpoint the later one counts.
    Device put(Device device) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var publicKey = encoder.encodeToString(device.keys().publicKey());
        var auth = secrets.encrypt(AUTH, encoder.encodeToString(device.keys().auth()));
        return sql.insertInto(DEVICE)
                .set(DEVICE.WORKSPACE_ID, Workspaces.current())
                .set(DEVICE.ID, device.id())
                .set(DEVICE.AGENT_ID, device.agent())
                .set(DEVICE.SESSION, device.session())
                .set(DEVICE.NAME, device.name())
                .set(DEVICE.ENDPOINT, secrets.encrypt(ADDRESS, device.endpoint().toString()))
                .set(DEVICE.ENDPOINT_HASH, hash(device.endpoint()))
                .set(DEVICE.PUBLIC_KEY, publicKey)
                .set(DEVICE.AUTH, auth)
                .set(DEVICE.CREATED_AT, device.created())
                .set(DEVICE.SEEN_AT, device.seen())
                .onConflict(DEVICE.WORKSPACE_ID, DEVICE.ENDPOINT_HASH)
                .doUpdate()
                .set(DEVICE.AGENT_ID, device.agent())
                .set(DEVICE.SESSION, device.session())
                .set(DEVICE.NAME, device.name())
                .set(DEVICE.PUBLIC_KEY, publicKey)
                .set(DEVICE.AUTH, auth)
                .set(DEVICE.SEEN_AT, device.seen())
                .returning()
                .fetchSingle(this::device);
    }

    /// How its last message fared.
    ///
    /// @param trouble null when it went
    public void fared(DeviceId id, Instant at, @Nullable String trouble) {
        sql.update(DEVICE)
                .set(DEVICE.TROUBLE, trouble)
                .set(DEVICE.PUSHED_AT, trouble == null ? DSL.val(at, DEVICE.PUSHED_AT) : DEVICE.PUSHED_AT)
                .where(is(id))
                .execute();
    }

    public boolean delete(DeviceId id) {
        return sql.deleteFrom(DEVICE).where(is(id)).execute() == 1;
    }

    private static Condition is(DeviceId id) {
        return DEVICE.WORKSPACE_ID.eq(Workspaces.current()).and(DEVICE.ID.eq(id));
    }

    private static String hash(URI endpoint) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(endpoint.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Device device(DeviceRecord row) {
        return new Device(
                row.getId(),
                row.getAgentId(),
                row.getSession(),
                row.getName(),
                URI.create(secrets.decrypt(ADDRESS, row.getEndpoint())),
                Subscriber.of(row.getPublicKey(), secrets.decrypt(AUTH, row.getAuth())),
                row.getCreatedAt(),
                row.getSeenAt(),
                Optional.ofNullable(row.getPushedAt()),
                Optional.ofNullable(row.getTrouble()));
    }
}
