package org.hearsay.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.event.Event;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.CanonicalOrder;
import org.hearsay.story.Copy;
import org.hearsay.story.Origin;
import org.hearsay.story.Story;
import org.hearsay.story.StoryFindings;
import org.hearsay.story.Word;
import org.hearsay.story.Words;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** The pages of one story in canonical order, with what the story stage found of them close at hand. */
final class StoryPages {

    private final Story story;
    private final List<ArticleFindings> pages;
    private final StoryFindings findings;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, Origin> originOf = new HashMap<>();
    private final Set<String> copying = new HashSet<>();

    StoryPages(Story story, List<ArticleFindings> pages, StoryFindings findings) {
        this.story = story;
        this.pages = List.copyOf(pages);
        this.findings = findings;
        findings.entities().forEach(e -> entities.put(e.id(), e));
        for (Origin origin : findings.origins()) {
            origin.statements().forEach(id -> originOf.put(id, origin));
        }
        for (Copy copy : findings.copies()) {
            if (copy.how() == Copy.How.COPIES) {
                copying.add(copy.page() + " " + copy.of());
            }
        }
    }

    String storyId() {
        return story.id();
    }

    List<ArticleFindings> pages() {
        return pages;
    }

    ArticleFindings page(int number) {
        return pages.get(number);
    }

    String text(int page) {
        return pages.get(page).article().text().text();
    }

    @Nullable
    LocalDate day(int page) {
        return CanonicalOrder.day(pages.get(page));
    }

    /** The ledger-wide id. */
    String entity(String local) {
        return findings.entity(local);
    }

    @Nullable
    Entity known(String local) {
        return entities.get(findings.entity(local));
    }

    /** The states that a group of states stands for, or the one party. */
    Set<String> parties(String local) {
        String id = findings.entity(local);
        Set<String> parties = new TreeSet<>();
        for (String part : id.split("\\+")) {
            parties.add(party(part));
        }
        return parties;
    }

    /** The parties named in a span. */
    Set<String> mentioned(int page, Span span) {
        Set<String> parties = new TreeSet<>();
        for (Mention mention : pages.get(page).entities().in(span)) {
            if (mention.entity() != null) {
                parties.addAll(parties(mention.entity()));
            }
        }
        return parties;
    }

    /**
     * Where an entity belongs for comparing actors: its state, if it is one or speaks for one; what it is, if it is a
     * group without a name, however many the page counts; else its id.
     */
    String party(String local) {
        String id = findings.entity(local);
        Entity entity = entities.get(id);
        if (entity != null && entity.country() != null) {
            return entity.country();
        }
        if (entity != null && entity.type() == EntityType.GROUP) {
            return kindOf(entity.name());
        }
        int gov = id.indexOf(".GOV");
        return gov > 0 ? id.substring(0, gov) : id;
    }

    /** The head of a group's name, the last word before a preposition: "15 protesters in Varn" are protesters. */
    private static String kindOf(String name) {
        String head = name;
        for (Word word : Words.in(name, new Span(0, name.length()))) {
            if (Words.content(word)) {
                head = word.stem();
            } else if (!head.equals(name)) {
                break;
            }
        }
        return head;
    }

    @Nullable
    Origin origin(String statement) {
        return originOf.get(statement);
    }

    /** The ids of the origins of some statements, without repetition. */
    List<String> origins(List<String> statements) {
        return statements.stream()
                .map(originOf::get)
                .filter(o -> o != null)
                .map(Origin::id)
                .distinct()
                .toList();
    }

    /** Whether one of two pages copies the other. */
    boolean copies(int a, int b) {
        String first = pages.get(a).key();
        String second = pages.get(b).key();
        return copying.contains(first + " " + second) || copying.contains(second + " " + first);
    }

    /** The statements of a page that hold an event or, of an act of speech, are it. */
    List<Statement> holders(int page, Event event) {
        List<Statement> holders = new ArrayList<>();
        for (Statement statement : pages.get(page).statements()) {
            boolean act = statement.cue() != null && statement.cue().overlaps(event.trigger());
            if (act || event.statements().contains(statement.id()) || statement.holds(event.trigger())) {
                holders.add(statement);
            }
        }
        return holders;
    }

    /** The statement of a page with this id. */
    @Nullable
    Statement statement(int page, String id) {
        return pages.get(page).statements().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The sentence around a place, found by stops and line ends. */
    Span sentence(int page, int at) {
        String text = text(page);
        int start = at;
        while (start > 0 && !ends(text, start - 1)) {
            start--;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
            if (ends(text, end - 1)) {
                break;
            }
        }
        Span span = new Span(start, Math.max(start, end)).trim(text);
        return span.isEmpty() ? new Span(at, Math.min(text.length(), at + 1)) : span;
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return true;
        }
        boolean stop = c == '.' || c == '!' || c == '?';
        if (!stop || at + 1 >= text.length()) {
            return stop;
        }
        int next = at + 1;
        while (next < text.length() && "”\"’'".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean blank = next >= text.length()
                || Character.isWhitespace(text.charAt(next))
                || Character.isSpaceChar(text.charAt(next));
        boolean initial = at > 1 && !Character.isLetterOrDigit(text.charAt(at - 2)) && c == '.';
        boolean lower = next + 1 < text.length() && Character.isLowerCase(text.charAt(next + 1));
        return blank && !initial && !lower;
    }

    /** At most {@link Conflict#PASSAGE} characters of its sentence that hold {@code core}; where it is longer, of itself. */
    Span passage(int page, Span core) {
        Span sentence = sentence(page, core.start());
        return passage(page, core, sentence.contains(core) ? sentence : core);
    }

    /** The content stems of what a statement says, each with its count. */
    TreeMap<String, Integer> matter(int page, Statement statement) {
        TreeMap<String, Integer> matter = new TreeMap<>();
        statement
                .content()
                .forEach(span ->
                        Words.content(text(page), span).forEach((stem, n) -> matter.merge(stem, n, Integer::sum)));
        return matter;
    }

    /** At most {@link Conflict#PASSAGE} characters of {@code wide} that hold {@code core}. */
    Span passage(int page, Span core, Span wide) {
        String text = text(page);
        if (wide.length() <= Conflict.PASSAGE) {
            return wide;
        }
        int end = Math.min(core.end(), core.start() + Conflict.PASSAGE);
        int start = Math.max(wide.start(), end - Conflict.PASSAGE);
        start = Math.max(start, Math.min(core.start(), core.start() - 100));
        end = Math.min(wide.end(), start + Conflict.PASSAGE);
        while (start < core.start() && start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start++;
        }
        while (end > core.end() && end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end--;
        }
        return new Span(start, end).trim(text);
    }

    /** The statements of the page that go back to the same origin; none when it has none. */
    List<Statement> mates(int page, Statement statement) {
        List<String> origin = origins(List.of(statement.id()));
        if (origin.isEmpty()) {
            return List.of();
        }
        return page(page).statements().stream()
                .filter(s -> origins(List.of(s.id())).equals(origin))
                .toList();
    }

    /** Whether two statements have a speaker in common, whoever it was taken for on its page. */
    boolean sameSpeaker(Statement a, Statement b) {
        Set<String> first = new TreeSet<>();
        a.speakers().forEach(s -> first.add(entity(s)));
        return b.speakers().stream().anyMatch(s -> first.contains(entity(s)));
    }
}
