package org.goodword.moving.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.goodword.moving.tables.Decisions;
import org.goodword.moving.tables.Decisions.Sealed;
import org.goodword.platform.Secrets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Changes the hands in which the secrets of a row are: those of this installation, or those of an archive.
///
/// What its own key cannot read any more is marked and goes along unreadable; so does a checkpoint of the ledger that
/// was not ours, which must not become good by moving.
@Component
public class Secrecy {
    // No sealed text has a colon.
    private static final String LOST = "lost:";
    private static final String KNOWN = "known:";
    private static final String CHECKPOINT = "checkpoint";
    // Numbers stay as they were written.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Secrets secrets;

    Secrecy(Secrets secrets) {
        this.secrets = secrets;
    }

    /// @return whether rows of this table hold any
    public boolean concerns(String table) {
        return table.equals(Decisions.CHECKPOINT)
                || Decisions.SEALED.stream().anyMatch(one -> one.table().equals(table));
    }

    /// From here into an archive.
    public String outward(String table, String line, ArchiveKey key, Runnable lost) {
        return changed(
                table,
                line,
                one -> value -> {
                    var plain = decrypted(one, value);
                    if (plain.isEmpty()) lost.run();
                    return plain.map(known -> key.seal(place(one), known)).orElse(LOST + value);
                },
                mac -> secrets.verifies(Decisions.CHECKPOINT_PURPOSE, mac.hash(), mac.mac())
                        ? key.mac(CHECKPOINT, mac.hash())
                        : new byte[0]);
    }

    /// From an archive to here.
    public String inward(String table, String line, ArchiveKey key) {
        return changed(
                table,
                line,
                one -> value -> value.startsWith(LOST)
                        ? value.substring(LOST.length())
                        : secrets.encrypt(one.purpose(), key.unseal(place(one), value)),
                mac -> key.verifies(CHECKPOINT, mac.hash(), mac.mac())
                        ? secrets.mac(Decisions.CHECKPOINT_PURPOSE, mac.hash())
                        : mac.mac());
    }

    /// Of an archive, as it reads to who may: to compare.
    public String plain(String table, String line, ArchiveKey key) {
        return changed(
                table,
                line,
                one -> value -> value.startsWith(LOST) ? value : KNOWN + key.unseal(place(one), value),
                mac -> told(key.verifies(CHECKPOINT, mac.hash(), mac.mac())));
    }

    /// Of here, as it reads to who may: to compare.
    public String plain(String table, String line) {
        return changed(
                table,
                line,
                one -> value -> decrypted(one, value).map(KNOWN::concat).orElse(LOST + value),
                mac -> told(secrets.verifies(Decisions.CHECKPOINT_PURPOSE, mac.hash(), mac.mac())));
    }

    private static byte[] told(boolean good) {
        return (good ? "good" : "broken").getBytes(UTF_8);
    }

    /// Empty when another key made it.
    private Optional<String> decrypted(Sealed one, String value) {
        try {
            return Optional.of(secrets.decrypt(one.purpose(), value));
        } catch (IllegalArgumentException anotherKey) {
            return Optional.empty();
        }
    }

    private static String place(Sealed one) {
        return one.table() + "." + String.join(".", one.path());
    }

    private record Signed(byte[] hash, byte[] mac) {}

    private interface OfSealed {
        UnaryOperator<String> of(Sealed one);
    }

    private interface OfMac {
        byte[] of(Signed signed);
    }

    private static String changed(String table, String line, OfSealed values, OfMac macs) {
        var row = (ObjectNode) JSON.readTree(line);
        if (table.equals(Decisions.CHECKPOINT)) {
            var signed = new Signed(bytes(row, "hash"), bytes(row, "mac"));
            row.put("mac", "\\x" + HexFormat.of().formatHex(macs.of(signed)));
        }
        for (var one : Decisions.SEALED)
            if (one.table().equals(table)
                    && (one.row().isEmpty() || one.row().equals(row.path("name").asString("")))) {
                change(row, one.path(), values.of(one));
            }
        return JSON.writeValueAsString(row);
    }

    private static void change(ObjectNode row, List<String> path, UnaryOperator<String> value) {
        var node = row;
        for (var step : path.subList(0, path.size() - 1)) {
            if (!(node.get(step) instanceof ObjectNode inner)) return;
            node = inner;
        }
        var last = path.getLast();
        var present = node.get(last);
        if (present != null && present.isString()) node.put(last, value.apply(present.asString()));
    }

    private static byte[] bytes(ObjectNode row, String column) {
        return HexFormat.of().parseHex(row.path(column).asString("\\x").substring(2));
    }
}
