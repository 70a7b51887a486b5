package org.goodword.identity;

import java.util.List;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version;

public record Team(TeamId id, Key key, String name, List<AgentId> members, Version version) {}
