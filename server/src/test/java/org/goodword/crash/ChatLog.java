package org.goodword.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What one conversation's two sides said and were answered for, and what the visitor was shown, in his order.
final class ChatLog {
    /// The beginning of what each side says; a number follows.
    enum Side {
        VISITOR,
        AGENT;

        String text(int number) {
            return name() + " " + number;
        }
    }

    private final Map<Side, List<String>> acknowledged = new HashMap<>();
    private final List<String> shown = new ArrayList<>();

    synchronized void acknowledged(Side side, String text) {
        acknowledged.computeIfAbsent(side, _ -> new ArrayList<>()).add(text);
    }

    synchronized void shown(String text) {
        shown.add(text);
    }

    synchronized int acknowledged() {
        return acknowledged.values().stream().mapToInt(List::size).sum();
    }

    synchronized List<String> acknowledged(Side side) {
        return List.copyOf(acknowledged.getOrDefault(side, List.of()));
    }

    synchronized List<String> lost() {
        var there = new HashSet<>(shown);
        return acknowledged.values().stream()
                .flatMap(List::stream)
                .filter(text -> !there.contains(text))
                .toList();
    }

    synchronized List<String> doubled() {
        var once = new HashSet<String>();
        return shown.stream().filter(text -> !once.add(text)).toList();
    }

    /// Each side says one thing after the other: nothing of a side is shown before what it said earlier.
    synchronized List<String> outOfOrder() {
        var wrong = new ArrayList<String>();
        for (var side : Side.values()) {
            var last = 0;
            for (var text : shown) {
                if (!text.startsWith(side.name())) continue;
                var number = Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
                if (number < last) wrong.add(text);
                last = number;
            }
        }
        return wrong;
    }
}
