package org.hearsay.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.entity.Entity;
import org.hearsay.event.Event;
import org.hearsay.page.Page;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Copy;
import org.hearsay.story.Origin;
import org.hearsay.story.Story;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger a screen at a time: every call answers from indexes and holds no more than what it returns, however
 * large the ledger. A list is asked for with the number of entries to pass over and the most to return. Each call sees
 * the last committed state; a writer may be at work. May be shared by threads.
 */
public interface LedgerIndex extends AutoCloseable {

    /** How many articles the ledger holds: the number of the one that arrived last. */
    long arrived();

    /** How much of each kind the ledger holds. */
    Counts counts();

    /**
     * Stories, those with the latest arrivals first.
     *
     * @param seen the number of the last article that the reader has seen; what came later is new
     */
    List<StoryRow> stories(long seen, int offset, int limit);

    /** The story with this id. */
    Optional<Story> story(String id);

    /** The id of the story that a page belongs to. */
    Optional<String> storyOf(String page);

    /** Articles by their keys, in the order asked for; keys that are not there are left out. */
    List<ArticleRow> articles(Collection<String> keys);

    /** Articles, the latest arrival first. */
    List<ArticleRow> articles(int offset, int limit);

    /** What was found in a page, with what its story settles; without the names in it and where they stand. */
    Optional<ArticleFindings> findings(String page);

    /** The page with this key, bytes and all. */
    Optional<Page> page(String key);

    /** Claims, contested ones first, then those with the most origins; of all stories in the order they were made. */
    List<Claim> claims(Filter filter, int offset, int limit);

    /** The claim with this id. */
    Optional<Claim> claim(String id);

    /** Claims by their ids, in the order asked for; ids that are not there are left out. */
    List<Claim> claims(Collection<String> ids);

    /** The claims that hold each of these statements and events, by the ids asked for; without those that none holds. */
    Map<String, List<Claim>> claimsOf(Collection<String> members);

    /** Statements that pass the filter, the latest arrival first. */
    List<StatementRow> statements(Filter filter, int offset, int limit);

    /** Statements by their ids, in the order asked for; ids that are not there are left out. */
    List<StatementRow> statements(Collection<String> ids);

    /** Events of a story (of all if null) in the order of their days; undated ones last. */
    List<EventRow> events(@Nullable String story, int offset, int limit);

    /** Events by their ids, in the order asked for; ids that are not there are left out. */
    List<EventRow> events(Collection<String> ids);

    /** Conflicts of a story, of all if null. */
    List<Conflict> conflicts(@Nullable String story, int offset, int limit);

    /** The conflict with this id. */
    Optional<Conflict> conflict(String id);

    /** Origins of a story, of all if null. */
    List<Origin> origins(@Nullable String story, int offset, int limit);

    /** Origins by their ids, in the order asked for; ids that are not there are left out. */
    List<Origin> origins(Collection<String> ids);

    /** The origin with this id. */
    Optional<Origin> origin(String id);

    /** The origins that each of these statements goes back to. */
    Map<String, List<Origin>> originsOf(Collection<String> statements);

    /** What these pages repeat. */
    List<Copy> copies(Collection<String> pages);

    /** The names of entities, by the ids asked for, as ruled by analysts. */
    Map<String, String> names(Collection<String> entities);

    /** Who goes by an id, ledger-wide or a page's own, as ruled by analysts. */
    Optional<Who> who(String entity);

    /** Who speaks most in a story, by ledger-wide id. */
    List<Speaker> speakers(String story, int limit);

    /**
     * Claims, statements and articles that hold all of the words, the last one also as a beginning.
     *
     * @param words as typed; signs between them are passed over
     * @param limit the most of each kind
     */
    Hits search(String words, int limit);

    /** Inputs that could not be read, with why. */
    List<Outcome> failed(int offset, int limit);

    /** What analysts have ruled. */
    Rulings rulings();

    /** Does {@code work} with whatever it asks answered as of one moment, on this thread. */
    void together(Runnable work);

    @Override
    void close();

    /** How much of each kind a ledger holds. */
    record Counts(
            long articles, long statements, long events, long stories, long claims, long conflicts, long failed) {}

    /**
     * A story with what stands in it.
     *
     * @param latest the last day on which a page of it was published; null when none is dated
     * @param origins shown to be independent of others that back the same claim
     * @param newPages pages that arrived since the reader looked
     * @param newClaims claims that only those carry
     * @param lead the claim that is read first: a contested one if there is one, else that of most origins; null when the
     *     story has none
     */
    record StoryRow(
            String id,
            String title,
            int pages,
            @Nullable String latest,
            int claims,
            int contested,
            int conflicts,
            int origins,
            int newPages,
            int newClaims,
            @Nullable Lead lead) {}

    /** The claim that stands for a story. */
    record Lead(String id, String text, Claim.Status status) {}

    /** An article in a list; {@code published} is the ISO date it states or that other pages prove. */
    record ArticleRow(
            long n,
            String key,
            String doc,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String published) {

        /** What it is called: its title, else its file. */
        public String name() {
            return title == null || title.isBlank() ? file() : title;
        }

        /** Who published it, else its file. */
        public String from() {
            return outlet == null || outlet.isBlank() ? file() : outlet;
        }

        /** The document's name without the folders it lies in; an address as it is. */
        public String file() {
            return file(doc);
        }

        /** A document's name without the folders it lies in; an address as it is. */
        public static String file(String doc) {
            String name = doc.substring(Math.max(doc.lastIndexOf('/'), doc.lastIndexOf('\\')) + 1);
            return name.isBlank() || doc.startsWith("http://") || doc.startsWith("https://") ? doc : name;
        }
    }

    /**
     * A statement with the words it cites.
     *
     * @param source the words that name the source
     * @param cue the words that attribute
     * @param content the words said, longest run first
     */
    record StatementRow(
            String page,
            Statement statement,
            @Nullable String source,
            @Nullable String cue,
            List<String> content) {}

    /** An event with the words of its trigger and of its roles, in their order. */
    record EventRow(String page, Event event, String trigger, List<String> roles) {}

    /**
     * Someone or something named.
     *
     * @param entity as it was linked across pages
     * @param pages where it is named, the first of them
     * @param merged others that rulings have made one with it, name by id
     */
    record Who(Entity entity, List<Named> pages, Map<String, String> merged) {}

    /** An entity as a page names it. */
    record Named(String page, String id, String name) {}

    /** Someone who speaks, and in how many statements. */
    record Speaker(String entity, String name, int statements) {}

    /**
     * What holds the words searched for: claims, then statements, then articles.
     *
     * @param ranked whether the best match of each kind comes first; else one of the words stands in so many entries that
     *     the newest do
     * @param begun whether the last word was looked for as a beginning too; else too many entries have words that begin so
     */
    record Hits(List<Hit> hits, boolean ranked, boolean begun) {}

    /**
     * An entry that holds the words searched for.
     *
     * @param kind article, statement or claim
     * @param id of the entry; the key of an article
     * @param page the key of its page; null for a claim
     * @param title what it is called
     * @param text what the words stand in
     */
    record Hit(Kind kind, String id, @Nullable String page, String title, String text) {

        /** What was found. */
        public enum Kind {
            /** A claim. */
            CLAIM,
            /** A statement. */
            STATEMENT,
            /** An article. */
            ARTICLE
        }
    }

    /**
     * Which entries are wanted; null where it does not matter.
     *
     * @param story id of a story
     * @param speaker ledger-wide id of who speaks
     * @param stance what is done with the content
     * @param type the event type of the claim
     * @param outlet who published it
     * @param from first ISO day on which it was said, or its page published
     * @param to last ISO day
     * @param status how the claim stands
     */
    record Filter(
            @Nullable String story,
            @Nullable String speaker,
            @Nullable Stance stance,
            @Nullable String type,
            @Nullable String outlet,
            @Nullable String from,
            @Nullable String to,
            Claim.@Nullable Status status) {

        /** Everything in a story; everything there is if null. */
        public static Filter of(@Nullable String story) {
            return new Filter(story, null, null, null, null, null, null, null);
        }

        /** The same within a story. */
        public Filter in(@Nullable String other) {
            return new Filter(other, speaker, stance, type, outlet, from, to, status);
        }

        /** Whether it looks at statements, and not only at story, type and status of claims. */
        public boolean looksAtStatements() {
            return speaker != null || stance != null || outlet != null || from != null || to != null;
        }
    }
}
