package org.goodword.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.web.IdempotencyStore.Kept;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/// Does a POST once: the answer is kept in the transaction of the use case, for 24 hours.
///
/// A repeated key with the same body gets the kept answer (header `Idempotency-Replayed: true`);
/// with another body 422. A duplicate that arrives while the first is under way waits for it. A
/// rejected request keeps nothing and may be repeated.
@Component
public class Idempotency {
    static final Duration KEPT = Duration.ofHours(24);
    private static final int ATTEMPTS = 3;

    private final IdempotencyStore store;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Idempotency(IdempotencyStore store, ObjectMapper json, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Opens the transaction of the use case; again when it stood in the way of another one and was ended by the
    /// database, which leaves nothing of it.
    ///
    /// @param request what must be the same for the repetition to be one
    public ResponseEntity<?> once(IdempotencyKey key, Object request, Supplier<ResponseEntity<?>> useCase) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(_ -> answer(key, request, useCase)));
            } catch (PessimisticLockingFailureException ended) {
                if (attempt == ATTEMPTS) throw ended;
            }
        }
    }

    private ResponseEntity<?> answer(IdempotencyKey key, Object request, Supplier<ResponseEntity<?>> useCase) {
        if (key.value().isEmpty()) return useCase.get();
        var hash = hash(json.writeValueAsString(request));
        if (!store.begin(key, hash, clock.instant())) return replay(store.get(key), hash);
        var response = useCase.get();
        store.keep(key, kept(response, hash));
        return response;
    }

    private Kept kept(ResponseEntity<?> response, String hash) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : java.util.List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG)) {
            var value = response.getHeaders().getFirst(name);
            if (value != null) headers.put(name, value);
        }
        var body = response.getBody();
        return new Kept(
                hash, response.getStatusCode().value(), headers, body == null ? "" : json.writeValueAsString(body));
    }

    private static ResponseEntity<?> replay(Kept kept, String hash) {
        if (!kept.requestHash().equals(hash)) throw new Rejected(new KeyReused());
        var response = ResponseEntity.status(kept.status()).header("Idempotency-Replayed", "true");
        for (Map.Entry<String, String> header : kept.headers().entrySet())
            response.header(header.getKey(), header.getValue());
        return response.contentType(MediaType.APPLICATION_JSON).body(new RawJson(kept.body()));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Forgets answers that say one of these words: whoever repeats such a request is refused as for another one.
    ///
    /// @return how many
    @Transactional(propagation = Propagation.MANDATORY)
    public int forgetSaying(Collection<String> words) {
        return words.isEmpty() ? 0 : store.forgetSaying(words);
    }

    record RawJson(
            @com.fasterxml.jackson.annotation.JsonRawValue @com.fasterxml.jackson.annotation.JsonValue
            String text) {}

    record KeyReused() implements Problem {
        @Override
        public Code code() {
            return new Code("idempotency-key-reused", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return "This Idempotency-Key was used for another request. Use a new key for a new request.";
        }
    }
}
