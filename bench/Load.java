import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Some workers that each do one thing after the other for a while.
record Load(double perSecond, double p50Millis, double p95Millis) {
    interface Work {
        void once(int worker) throws Exception;
    }

    static Load of(int workers, Duration time, Work work) throws Exception {
        var until = System.nanoTime() + time.toNanos();
        var failed = new AtomicReference<Exception>();
        var began = System.nanoTime();
        double[] took;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, workers)
                    .mapToObj(worker -> threads.submit(() -> timesOf(worker, until, work, failed)))
                    .toList();
            var all = new java.util.ArrayList<double[]>();
            for (var one : running) all.add(one.get());
            took = all.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        }
        if (failed.get() != null) throw failed.get();
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Load(took.length / seconds, at(took, 0.5), at(took, 0.95));
    }

    private static double[] timesOf(int worker, long until, Work work, AtomicReference<Exception> failed) {
        var took = java.util.stream.DoubleStream.builder();
        while (System.nanoTime() < until && failed.get() == null) {
            var began = System.nanoTime();
            try {
                work.once(worker);
            } catch (Exception problem) {
                failed.compareAndSet(null, problem);
            }
            took.add((System.nanoTime() - began) / 1e6);
        }
        return took.build().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}
