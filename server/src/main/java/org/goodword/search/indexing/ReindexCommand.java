package org.goodword.search.indexing;

import java.util.concurrent.TimeUnit;
import org.goodword.ledger.LedgerThread;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads everything into the search index again. People keep finding what they found meanwhile.
@Component
class ReindexCommand implements AdminCommand {
    private final Indexer indexer;
    private final ObjectProvider<IndexerThread> serving;
    private final SearchIndex index;
    private final Workspaces workspaces;

    ReindexCommand(Indexer indexer, ObjectProvider<IndexerThread> serving, SearchIndex index, Workspaces workspaces) {
        this.indexer = indexer;
        this.serving = serving;
        this.index = index;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public String help() {
        return "Read everything into the search index again";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) throws InterruptedException {
        workspaces.all().forEach(indexer::askForRebuild);
        var server = serving.stream().anyMatch(IndexerThread::isRunning);
        if (server) watch(console);
        else readAll(console);
        console.line("The search index is rebuilt.");
        return 0;
    }

    private void watch(AdminConsole console) throws InterruptedException {
        while (indexer.isRebuilding()) {
            console.note(progress());
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void readAll(AdminConsole console) {
        try {
            for (var rounds = 1; indexer.round() == LedgerThread.Round.BUSY; rounds++)
                if (rounds % 50 == 0) console.note(progress());
        } finally {
            indexer.close();
        }
    }

    private String progress() {
        return index.progress().map(Progress::rebuilt).orElse(0) + " subjects read";
    }
}
