package org.hearsay.lab.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.event.Evidence;
import org.hearsay.event.Modality;
import org.hearsay.event.Polarity;
import org.hearsay.event.Quantity;
import org.hearsay.event.Role;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedEvent;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedEvidence;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedMention;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedRole;
import org.jspecify.annotations.Nullable;

/** Events with their roles, and evidence, out of the marks in a file. */
final class EventAssembler {
    private final List<Mark> marks;
    private final List<MarkedMention> mentions;
    private final Problems problems;

    EventAssembler(List<Mark> marks, List<MarkedMention> mentions, Problems problems) {
        this.marks = marks;
        this.mentions = mentions;
        this.problems = problems;
    }

    List<MarkedEvent> events(List<MarkedStatement> statements) {
        Map<Integer, Mark> triggers = new LinkedHashMap<>();
        for (Mark mark : marks) {
            if (mark.element().equals("ev")) {
                for (int number : mark.numbers("i", problems)) {
                    if (triggers.put(number, mark) != null) {
                        problems.error(
                                mark.line(), "event " + number + " has two triggers; each has a number of its own");
                    }
                }
            }
        }
        Map<Integer, List<MarkedRole>> roles = roles(triggers);
        List<MarkedEvent> events = new ArrayList<>();
        triggers.forEach((number, mark) -> {
            String type = mark.get("y");
            if (type == null) {
                problems.error(mark.line(), "<ev> has no y=; give the type of a pack");
            } else {
                Modality given = Mark.constant(mark, "m", Modality.class, problems);
                events.add(new MarkedEvent(
                        number,
                        type,
                        mark.span(),
                        given == null ? modality(mark, statements) : given,
                        mark.yes("neg") ? Polarity.NEGATIVE : Polarity.POSITIVE,
                        mark.get("d"),
                        roles.getOrDefault(number, List.of()),
                        mark.line()));
            }
        });
        return events;
    }

    private static Modality modality(Mark trigger, List<MarkedStatement> statements) {
        boolean said = statements.stream()
                .flatMap(s -> s.content().stream())
                .anyMatch(piece -> piece.contains(trigger.span()));
        return said ? Modality.ATTRIBUTED : Modality.ASSERTED;
    }

    private Map<Integer, List<MarkedRole>> roles(Map<Integer, Mark> triggers) {
        Map<Integer, List<MarkedRole>> roles = new LinkedHashMap<>();
        for (Mark mark : marks) {
            String value = mark.get("r");
            if (value == null) {
                if (mark.element().equals("r")) {
                    problems.error(mark.line(), "<r> has no r=; give event and role: r=\"1:item\"");
                }
                continue;
            }
            for (String part : value.trim().split("\\s+")) {
                int colon = part.indexOf(':');
                Role.Kind kind = colon < 0 ? null : kind(part.substring(colon + 1));
                if (kind == null || !part.substring(0, colon).matches("[1-9][0-9]{0,4}")) {
                    problems.error(
                            mark.line(),
                            "r=\"" + value + "\" is not understood; write event:role, roles are "
                                    + String.join(", ", Names.all(Role.Kind.class)));
                    continue;
                }
                int number = Integer.parseInt(part.substring(0, colon));
                if (!triggers.containsKey(number)) {
                    problems.error(mark.line(), "r=\"" + part + "\" points to no event; add <ev i=\"" + number + "\">");
                    continue;
                }
                roles.computeIfAbsent(number, n -> new ArrayList<>())
                        .add(new MarkedRole(kind, mark.span(), entity(mark), quantity(mark, kind)));
            }
        }
        return roles;
    }

    private static Role.@Nullable Kind kind(String name) {
        for (Role.Kind kind : Role.Kind.values()) {
            if (Names.of(kind).equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private @Nullable String entity(Mark mark) {
        return mentions.stream()
                .filter(m -> m.span().equals(mark.span()))
                .map(MarkedMention::entity)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Quantity quantity(Mark mark, Role.Kind kind) {
        if (kind != Role.Kind.QUANTITY && kind != Role.Kind.CASUALTIES) {
            return null;
        }
        Double low = number(mark, "low");
        Double high = number(mark, "high");
        if (low == null && high == null) {
            problems.error(
                    mark.line(), "a " + Names.of(kind) + " has low= or high= or both (\"at least six\": low=\"6\")");
        } else if (low != null && high != null && low > high) {
            problems.error(mark.line(), "low=\"" + low + "\" is more than high=\"" + high + "\"");
        }
        return new Quantity(low, high, mark.get("unit"), mark.yes("about"));
    }

    private @Nullable Double number(Mark mark, String name) {
        String value = mark.get(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9]{1,15}([.][0-9]{1,6})?")) {
            problems.error(mark.line(), name + "=\"" + value + "\" is no number; write digits and a point");
            return null;
        }
        return Double.valueOf(value);
    }

    List<MarkedEvidence> evidence() {
        List<MarkedEvidence> evidence = new ArrayList<>();
        for (Mark mark : marks) {
            if (!mark.element().equals("vd")) {
                continue;
            }
            Evidence.Type type = Mark.constant(mark, "y", Evidence.Type.class, problems);
            Evidence.Access access = Mark.constant(mark, "a", Evidence.Access.class, problems);
            if (type == null) {
                problems.error(mark.line(), "<vd> has no y=; give the type of evidence");
                continue;
            }
            List<Integer> statement = mark.get("n") == null ? List.of() : mark.numbers("n", problems);
            evidence.add(new MarkedEvidence(
                    mark.span(),
                    type,
                    access == null ? Evidence.Access.DESCRIBED : access,
                    mark.get("by"),
                    statement.isEmpty() ? null : statement.get(0),
                    mark.yes("w"),
                    mark.line()));
        }
        return evidence;
    }
}
