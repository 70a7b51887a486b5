package org.goodword.privacy.typed;

import java.util.Set;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.goodword.privacy.erasing.Erasure;
import org.goodword.privacy.erasing.ErasurePieces;
import org.goodword.privacy.erasing.Erasures;
import org.springframework.stereotype.Component;

@Component
class EraseContactCommand implements AdminCommand {
    private final Workspaces workspaces;
    private final Contacts contacts;
    private final Erasures erasures;
    private final ErasurePieces pieces;

    EraseContactCommand(Workspaces workspaces, Contacts contacts, Erasures erasures, ErasurePieces pieces) {
        this.workspaces = workspaces;
        this.contacts = contacts;
        this.erasures = erasures;
        this.pieces = pieces;
    }

    @Override
    public String name() {
        return "erase contact";
    }

    @Override
    public String usage() {
        return "ADDRESS|ID [--workspace N] --yes";
    }

    @Override
    public String help() {
        return "Erases a person for good, and prints the receipt";
    }

    @Override
    public Set<String> flags() {
        return Set.of("yes");
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        var whom = arguments.word(0, "ADDRESS");
        if (!arguments.flag("yes")) throw new Misused("This cannot be taken back: say --yes");
        var all = workspaces.all();
        var workspace = arguments
                .option("workspace")
                .map(text -> new WorkspaceId(Integer.parseInt(text)))
                .orElseGet(() -> {
                    if (all.size() != 1) throw new Misused("--workspace is missing: there are several");
                    return all.getFirst();
                });
        return Workspaces.in(workspace, () -> erase(whom, console));
    }

    private int erase(String whom, AdminConsole console) {
        var id = EmailAddress.parse(whom).map(contacts::find).orElseGet(() -> id(whom));
        if (id.isEmpty()) {
            console.note("There is no contact \"%s\".".formatted(whom));
            return 1;
        }
        var erasure = erasures.begin(id.get());
        console.note("Erasing: receipt " + erasure.id());
        return print(finished(erasure), console);
    }

    private static java.util.Optional<ContactId> id(String text) {
        try {
            return java.util.Optional.of(new ContactId(UUID.fromString(text)));
        } catch (IllegalArgumentException neither) {
            throw new Misused("\"%s\" is neither an address nor an id".formatted(text));
        }
    }

    /// Beside a server that does the same: whoever comes first does a piece. Content on the disk may have to wait.
    private Erasure finished(Erasure begun) {
        var erasure = begun;
        for (var idle = 0; !erasure.isDone() && idle < 50; idle++) {
            var step = erasure.step();
            pieces.goOn(erasure.id());
            erasure = erasures.find(erasure.id()).orElseThrow();
            if (!erasure.step().equals(step)) idle = 0;
        }
        return erasure;
    }

    private static int print(Erasure erasure, AdminConsole console) {
        erasure.counts().forEach((what, count) -> console.line("%-24s %,d".formatted(what, count)));
        erasure.backups()
                .forEach(backup -> console.line("in the backup of %s: %s".formatted(backup.at(), backup.file())));
        if (!erasure.isDone()) console.note("What is left goes on in the background: content rests up to ten minutes.");
        return 0;
    }
}
