package org.goodword.platform.work;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.goodword.platform.WhileServing;
import org.goodword.platform.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the workers of this node: woken after a commit that added work, and once a second for work of other nodes.
@Component
@WhileServing
class Workers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final DueWork work;
    private final List<DueWorker> workers;
    private volatile boolean running;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Workers(DueWork work, List<DueWorker> workers) {
        this.work = work;
        this.workers = workers;
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        work.releaseMine();
        workers.forEach(worker -> threads.submit(new Loop(worker)));
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) LOG.warn("Some background work did not stop in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Loop implements Runnable {
        private final DueWorker worker;
        private final Semaphore wake = new Semaphore(0);
        private final Semaphore free;
        private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

        Loop(DueWorker worker) {
            this.worker = worker;
            this.free = new Semaphore(worker.concurrency());
            work.onWake(worker.kind(), wake::release);
        }

        @Override
        public void run() {
            while (running) {
                try {
                    if (!beganSome()) wake.tryAcquire(1, TimeUnit.SECONDS);
                    wake.drainPermits();
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException failed) {
                    LOG.warn("Could not look for due work: kind={} cause={}", worker.kind(), failed.toString());
                }
            }
        }

        private boolean beganSome() throws InterruptedException {
            var began = false;
            for (var due : work.peek(worker.kind(), 4 * worker.concurrency())) began |= begin(due);
            return began;
        }

        private boolean begin(Due due) throws InterruptedException {
            if (!underWay.add(due.subject())) return false;
            free.acquire();
            threads.submit(() -> handle(due));
            return true;
        }

        private void handle(Due due) {
            try {
                Workspaces.in(due.workspace(), () -> worker.handle(due));
            } catch (RuntimeException failed) {
                LOG.error("Due work failed: kind={} subject={}", worker.kind(), due.subject(), failed);
                rest();
                giveBack(due);
            } finally {
                underWay.remove(due.subject());
                free.release();
            }
        }

        /// Else a claim that outlived its handler would wait for the end of its lease.
        private void giveBack(Due due) {
            Workspaces.in(due.workspace(), () -> Persistently.run(() -> work.giveBack(worker.kind(), due.subject())));
        }

        /// Failing work keeps its place for a second, so that it cannot spin.
        private void rest() {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
