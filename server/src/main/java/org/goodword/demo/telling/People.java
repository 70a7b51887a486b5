package org.goodword.demo.telling;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who takes part in the demo, as people.yml has it.
///
/// @param words what one telling of a story differs in from another, by the name of its blank
public record People(
        List<Organisation> organisations,
        List<Colleague> agents,
        List<Customer> customers,
        Map<String, List<String>> words) {

    public record Organisation(String name, String domain) {}

    public record Colleague(String key, String name, String role, List<String> teams) {
        public String email() {
            return key + "@lumen.example";
        }
    }

    public record Customer(
            @Nullable String key,
            String name,
            String email,
            @Nullable String language) {
        boolean speaks(String wanted) {
            return wanted.equals(language == null ? "en" : language);
        }

        String firstName() {
            return name.split(" ", 2)[0];
        }
    }

    Colleague agent(String key) {
        return agents.stream()
                .filter(agent -> agent.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public List<Colleague> team(String team) {
        return agents.stream().filter(agent -> agent.teams().contains(team)).toList();
    }

    Customer customer(String key) {
        return customers.stream()
                .filter(customer -> key.equals(customer.key()))
                .findFirst()
                .orElseThrow();
    }

    /// Those who may be anybody: who has a key has stories of her own.
    List<Customer> anybody(String language) {
        return customers.stream()
                .filter(customer -> customer.key() == null && customer.speaks(language))
                .toList();
    }
}
