package org.goodword.importing.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.importing.Moving;
import org.goodword.importing.Run;
import org.goodword.importing.RunId;
import org.goodword.importing.spi.ImportOptions;
import org.goodword.platform.Workspaces;
import org.goodword.platform.admin.AdminCommands;
import org.goodword.platform.spi.AdminConsole;
import org.goodword.platform.work.DueWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Kills are simulated: a run is abandoned between two batches, with its claim, as a process leaves it that dies.
@GoodwordTest
class GoingOnTests {
    private static final int MAILS = 230;

    @Autowired
    private Cast cast;

    @Autowired
    private Runs runs;

    @Autowired
    private Runner runner;

    @Autowired
    private Batches batches;

    @Autowired
    private DueWork work;

    @Autowired
    private AdminCommands commands;

    @Autowired
    private TransactionTemplate transactions;

    @TempDir
    private Path folder;

    /// Two mails a thread.
    private Path mbox(String support) throws IOException {
        var mbox = new StringBuilder();
        for (int number = 0; number < MAILS; number++)
            mbox.append("From x Thu Mar  5 12:00:00 2020\n")
                    .append("From: Customer <c%d@nordwind.example>\n".formatted(number / 4))
                    .append("To: %s\nSubject: Question %d\n".formatted(support, number / 2))
                    .append("Date: Mon, 2 Mar 2020 %02d:%02d:00 +0000\n".formatted(number / 60, number % 60))
                    .append("Message-ID: <m%d@nordwind.example>\n".formatted(number))
                    .append(number % 2 == 1 ? "In-Reply-To: <m%d@nordwind.example>\n".formatted(number - 1) : "")
                    .append("\nWords %d\n\n".formatted(number));
        return Files.writeString(folder.resolve("inbox.mbox"), mbox);
    }

    @Test
    void aRunThatDiedInTheMiddleGoesOnAndIsAsOneThatDidNot() throws IOException {
        var whole = new Moving(cast.acme()).withMailbox();
        var unbroken = whole.moved("mbox", "inbox.mbox", Files.readAllBytes(mbox(whole.support())));
        assertThat(unbroken.get("state").asString()).isEqualTo("done");

        var broken = new Moving(cast.initech()).withMailbox();
        var place = mbox(broken.support());
        var id = begunAndAbandoned(broken.company(), place, 2);
        assertThat(get(broken.company(), id).counts().read()).isEqualTo(100);
        assertThat(get(broken.company(), id).state()).isEqualTo(Run.State.RUNNING);

        // As the next start does.
        in(broken.company(), () -> work.giveBack(Batches.WORK, id.value()));
        var ended = broken.ended(id.value().toString());
        assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("done");
        assertThat(ended.get("counts")).isEqualTo(unbroken.get("counts"));
        assertThat(broken.conversations()).isEqualTo(whole.conversations()).hasSize(MAILS / 2);
    }

    @Test
    void whoFallsAsleepAndWakesWritesNothingTwice() throws IOException {
        var acme = new Moving(cast.acme()).withMailbox();
        var place = mbox(acme.support());
        var id = begunAndAbandoned(acme.company(), place, 1);
        var asleep = get(acme.company(), id);
        in(acme.company(), () -> work.giveBack(Batches.WORK, id.value()));
        acme.ended(id.value().toString());
        // The first one still believes that it is its turn.
        in(acme.company(), () -> {
            runner.goOn(asleep, _ -> {}, Integer.MAX_VALUE);
        });
        assertThat(get(acme.company(), id).counts().read()).isEqualTo(MAILS);
        assertThat(acme.conversations()).hasSize(MAILS / 2);
    }

    @Test
    void aStoppedRunIsGoneOnWithOrUndone() throws IOException {
        var acme = new Moving(cast.acme()).withMailbox();
        var place = mbox(acme.support());
        var id = begunAndAbandoned(acme.company(), place, 1).value().toString();
        assertThat(acme.ada()
                        .post("/imports/" + id + "/stop", "")
                        .json(200)
                        .get("state")
                        .asString())
                .isEqualTo("stopped");
        acme.ada().post("/imports/" + id + "/stop", "").refused(409, "import-not-now");
        acme.ada().post("/imports/" + id + "/resumption", "").json(202);
        assertThat(Moving.count(acme.ended(id), "read")).isEqualTo(MAILS);
        acme.ada().post("/imports/" + id + "/undoing", "").json(202);
        assertThat(acme.ended(id).get("state").asString()).isEqualTo("undone");
        assertThat(acme.tickets()).isEmpty();
    }

    @Test
    void aDryRunInTheMiddleOfWhichSomebodyDiedCountsTheSame() throws IOException {
        var acme = new Moving(cast.acme()).withMailbox();
        var place = mbox(acme.support());
        var id = begunAndAbandoned(acme.company(), place, 2, true);
        in(acme.company(), () -> work.giveBack(Batches.WORK, id.value()));
        var dry = acme.ended(id.value().toString());
        assertThat(acme.tickets()).isEmpty();
        var real = acme.moved("mbox", "inbox.mbox", Files.readAllBytes(place));
        assertThat(dry.get("counts")).isEqualTo(real.get("counts"));
    }

    @Test
    void theConsoleTellsHowItFaresAndWhatCameOfIt() throws IOException {
        var console = new Lines();
        var place = mbox("support@nowhere.example");
        var code = commands.run(
                folder, List.of("import", "mbox", place.getFileName().toString(), "--dry-run"), true, console);
        assertThat(code).as(console.text.toString()).isZero();
        assertThat(console.text.toString())
                .contains("(dry run), done.")
                .contains("Read 230; known before 0; refused 0.")
                .contains("115 tickets");
        assertThat(commands.run(folder, List.of("import", "pst", "x"), true, console))
                .isEqualTo(2);
        assertThat(commands.run(folder, List.of("import", "mbox", "not-there"), true, console))
                .isEqualTo(1);
        assertThat(console.text.toString()).contains("There is no file");
    }

    private RunId begunAndAbandoned(Company company, Path place, int afterBatches) {
        return begunAndAbandoned(company, place, afterBatches, false);
    }

    /// Begun and claimed in one transaction, so that no worker comes first.
    private RunId begunAndAbandoned(Company company, Path place, int afterBatches, boolean dry) {
        var plan = new Runs.Plan("mbox", place, ImportOptions.NONE, dry, Optional.empty());
        in(company, () -> {
            var begun = transactions.execute(_ -> {
                runs.start(plan);
                return batches.begin(plan.id()).orElseThrow();
            });
            runner.goOn(begun, _ -> {}, afterBatches);
        });
        return plan.id();
    }

    private Run get(Company company, RunId id) {
        return Workspaces.in(company.workspace(), () -> runs.get(id));
    }

    private static void in(Company company, Runnable work) {
        Workspaces.in(company.workspace(), work);
    }

    private static final class Lines implements AdminConsole {
        private final StringBuffer text = new StringBuffer();

        @Override
        public void line(String line) {
            text.append(line).append('\n');
        }

        @Override
        public void note(String line) {
            text.append(line).append('\n');
        }
    }
}
