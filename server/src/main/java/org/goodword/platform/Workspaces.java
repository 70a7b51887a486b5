package org.goodword.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.goodword.platform.tenancy.WorkspaceStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door through which all work enters a workspace.
///
/// What runs inside `in` sees and writes that workspace's rows only: every transaction begun there carries the
/// workspace to PostgreSQL, whose row-level security does the rest. Outside, a connection sees no rows.
@Component
public class Workspaces {
    private static final ScopedValue<WorkspaceId> CURRENT = ScopedValue.newInstance();

    private final WorkspaceStore store;
    private final Clock clock;

    Workspaces(WorkspaceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public static <T> T in(WorkspaceId workspace, Supplier<T> work) {
        return ScopedValue.where(CURRENT, workspace).call(work::get);
    }

    public static void in(WorkspaceId workspace, Runnable work) {
        ScopedValue.where(CURRENT, workspace).run(work);
    }

    /// For work that throws checked exceptions, such as the rest of a servlet's filter chain.
    public static <T> T calling(WorkspaceId workspace, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, workspace).call(work::call);
    }

    public static Optional<WorkspaceId> entered() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// The workspace entered.
    ///
    /// @throws IllegalStateException outside of `in`: a programming error
    public static WorkspaceId current() {
        if (!CURRENT.isBound()) throw new IllegalStateException("No workspace entered");
        return CURRENT.get();
    }

    /// Makes a workspace and does the first work in it, in one transaction.
    @Transactional
    public WorkspaceId create(Runnable firstWork) {
        var workspace = store.create(clock.instant());
        store.enter(workspace);
        in(workspace, firstWork);
        return workspace;
    }

    /// The first workspace, once: of two set-ups at a time, one comes too late.
    ///
    /// @return empty when there is one already
    @Transactional
    public Optional<WorkspaceId> createFirst(Runnable firstWork) {
        store.oneAtATime();
        return store.all().isEmpty() ? Optional.of(create(firstWork)) : Optional.empty();
    }

    /// A number for a workspace that comes from elsewhere; nobody else gets it, whether it comes or not.
    @Transactional
    public WorkspaceId reserve() {
        return store.reserve();
    }

    /// The workspace entered begins to be, with its reserved number, once the transaction commits.
    ///
    /// @param at when it was made, there
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(Instant at) {
        store.create(current(), at);
    }

    @Transactional(readOnly = true)
    public Instant createdAt() {
        return store.createdAt();
    }

    public List<WorkspaceId> all() {
        return store.all();
    }

    /// Names the workspace entered.
    @Transactional
    public void describe(String name, ZoneId zone, String language) {
        store.describe(name, zone, language);
    }

    @Transactional(readOnly = true)
    public WorkspaceProfile profile() {
        return store.profile();
    }

    public record WorkspaceProfile(String name, ZoneId zone, String language) {}
}
