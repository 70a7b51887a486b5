package org.goodword.notify.sending;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.platform.work.Persistently;
import org.springframework.stereotype.Component;

@Component
class PushWorker implements DueWorker {
    private static final int AT_ONCE = 8;

    private final PushAttempts attempts;
    private final PushService service;

    PushWorker(PushAttempts attempts, PushService service) {
        this.attempts = attempts;
        this.service = service;
    }

    @Override
    public String kind() {
        return Pushes.WORK;
    }

    @Override
    public int concurrency() {
        return AT_ONCE;
    }

    @Override
    public void handle(Due due) {
        attempts.claim(due.subject()).ifPresent(attempt -> {
            var topic = attempt.push().ticket().value().toString().replace("-", "");
            var answer = service.send(attempt.device(), attempt.words(), attempt.lasts(), topic);
            Persistently.run(() -> attempts.record(attempt, answer));
        });
    }
}
