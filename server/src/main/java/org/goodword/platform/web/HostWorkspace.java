package org.goodword.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.goodword.platform.Lookups;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;

/// The workspace of a request without a caller: that of its host, else the first one.
@Component
public class HostWorkspace {
    private final Lookups lookups;
    private final Workspaces workspaces;

    HostWorkspace(Lookups lookups, Workspaces workspaces) {
        this.lookups = lookups;
        this.workspaces = workspaces;
    }

    public WorkspaceId of(HttpServletRequest request) {
        var host = request.getServerName().toLowerCase(Locale.ROOT);
        return lookups.find(Lookups.Kind.HOST, host)
                .map(Lookups.Found::workspace)
                .or(() -> workspaces.all().stream().findFirst())
                .orElseThrow(() -> new Rejected(new NotSetUp()));
    }

    record NotSetUp() implements Problem {
        @Override
        public Code code() {
            return new Code("not-set-up", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "Goodword is not set up yet. Set it up with the code on its console.";
        }
    }
}
