package org.hearsay.lab.reuse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages that take over others: each original is taken over once, by one {@link Operation} after the other, and
 * every third page that takes over is undated. The same originals give the same pages.
 */
public final class Reuse {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final List<Original> pages = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Link> negatives = new ArrayList<>();

    /** That page {@code to} was made of page {@code from}. */
    public record Link(String from, String to, String op) {}

    /** Takes over {@code originals}; those without four paragraphs stay alone. */
    public Reuse(List<Original> originals) {
        Operation[] all = Operation.values();
        int made = 0;
        for (int i = 0; i < originals.size(); i++) {
            Original from = originals.get(i);
            pages.add(from);
            Original other = originals.get((i + 1) % originals.size());
            if (from.paragraphs().size() >= 4 && other.paragraphs().size() >= 4) {
                take(all[made % all.length], from, other, made++);
            }
        }
    }

    private void take(Operation operation, Original from, Original other, int number) {
        String id = String.format(Locale.ROOT, "reuse-%04d-%s", number, operation.label());
        String title =
                operation == Operation.RETITLED || operation == Operation.QUOTES_ONLY || operation == Operation.EMBEDDED
                        ? Filler.sentences(number + 3, 1).replaceAll("\\.$", "")
                        : from.title();
        List<String> paragraphs = operation.apply(from, other, number);
        boolean quoted = operation == Operation.QUOTES_ONLY;
        if (quoted
                && from.paragraphs().stream()
                        .flatMap(Wording::quotations)
                        .findAny()
                        .isEmpty()) {
            return;
        }
        Original taken =
                new Original(id, Filler.outlet(number), later(from, other, operation, number), title, paragraphs);
        pages.add(taken);
        (quoted ? negatives : links).add(new Link(from.id(), id, operation.label()));
        if (operation == Operation.MOSAIC) {
            links.add(new Link(other.id(), id, operation.label()));
        }
        if (operation == Operation.CHAIN) {
            List<String> edited = new ArrayList<>(paragraphs.subList(0, paragraphs.size() - 1));
            edited.add(1, Filler.sentences(number * 64, 3));
            Original second = new Original(
                    id + "-2", Filler.outlet(number + 1), later(from, from, operation, 0), from.title(), edited);
            Original third = new Original(
                    id + "-3",
                    Filler.outlet(number + 2),
                    second.day() == null ? null : second.day().plusDays(1),
                    from.title(),
                    edited);
            pages.set(pages.size() - 1, second);
            pages.add(third);
            links.set(links.size() - 1, new Link(from.id(), second.id(), operation.label()));
            links.add(new Link(second.id(), third.id(), operation.label()));
        }
    }

    private static @Nullable LocalDate later(Original from, Original other, Operation operation, int number) {
        LocalDate day = from.day();
        if (day == null || number % 3 == 2) {
            return null;
        }
        LocalDate last = operation == Operation.MOSAIC
                        && other.day() != null
                        && other.day().isAfter(day)
                ? other.day()
                : day;
        return last.plusDays(1);
    }

    /** All pages, the originals among them, a line of JSON each, as {@code hearsay read} takes them. */
    public List<String> lines() {
        return pages.stream().map(Reuse::line).toList();
    }

    private static String line(Original page) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", page.id())
                .put("title", page.title())
                .put("date", page.day() == null ? null : page.day().toString())
                .put("source", page.outlet());
        return node.put("text", page.title() + "\n\n" + String.join("\n\n", page.paragraphs()) + "\n")
                .toString();
    }

    /** Which page was made of which. */
    public List<Link> links() {
        return List.copyOf(links);
    }

    /** Pages that share quotations with another and nothing else. */
    public List<Link> negatives() {
        return List.copyOf(negatives);
    }

    /** A link as a line of JSON. */
    public static String line(Link link) {
        return JSON.createObjectNode()
                .put("from", link.from())
                .put("to", link.to())
                .put("op", link.op())
                .toString();
    }
}
