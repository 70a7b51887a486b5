package org.goodword.mail.authenticating;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TSIG;

/// Does not ask a resolver for a while that gave no answer several times: a house without DNS files its mails at once.
final class PatientResolver implements Resolver {
    private static final int ENOUGH = 3;
    private static final Duration REST = Duration.ofMinutes(1);

    private final Resolver resolver;
    private final Clock clock;
    private final AtomicInteger silences = new AtomicInteger();
    private final AtomicReference<Instant> restsUntil = new AtomicReference<>(Instant.MIN);

    PatientResolver(Resolver resolver, Clock clock) {
        this.resolver = resolver;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query) {
        return rests() ? rest() : resolver.sendAsync(query).whenComplete(this::heard);
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query, Executor executor) {
        return rests() ? rest() : resolver.sendAsync(query, executor).whenComplete(this::heard);
    }

    private boolean rests() {
        return clock.instant().isBefore(restsUntil.get());
    }

    private static CompletionStage<Message> rest() {
        return CompletableFuture.failedFuture(
                new IOException("The DNS does not answer; it is asked again in a minute."));
    }

    private void heard(Message answer, Throwable silence) {
        if (silence == null) silences.set(0);
        else if (silences.incrementAndGet() >= ENOUGH) {
            silences.set(0);
            restsUntil.set(clock.instant().plus(REST));
        }
    }

    @Override
    public Duration getTimeout() {
        return resolver.getTimeout();
    }

    @Override
    public void setTimeout(Duration timeout) {
        resolver.setTimeout(timeout);
    }

    @Override
    public void setPort(int port) {
        resolver.setPort(port);
    }

    @Override
    public void setTCP(boolean flag) {
        resolver.setTCP(flag);
    }

    @Override
    public void setIgnoreTruncation(boolean flag) {
        resolver.setIgnoreTruncation(flag);
    }

    @Override
    public void setEDNS(int version, int payloadSize, int flags, List<EDNSOption> options) {
        resolver.setEDNS(version, payloadSize, flags, options);
    }

    @Override
    public void setTSIGKey(TSIG key) {
        resolver.setTSIGKey(key);
    }
}
