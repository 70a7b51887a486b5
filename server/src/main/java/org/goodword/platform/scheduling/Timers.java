package org.goodword.platform.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.goodword.platform.WhileServing;
import org.goodword.platform.spi.Recurring;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the recurring work of all modules.
@Component
@WhileServing
class Timers implements SmartLifecycle {
    private static final Duration POLL = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private volatile boolean running;

    Timers(DataSource dataSource, List<Recurring> work) {
        scheduler = Scheduler.create(dataSource)
                .startTasks(work.stream().map(Timers::task).toList())
                .tableName("infra.scheduled_tasks")
                .threads(2)
                .pollingInterval(POLL)
                .build();
    }

    private static RecurringTask<Void> task(Recurring work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every())).execute((_, _) -> work.run());
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
