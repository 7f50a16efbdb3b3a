package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.claim.Claim;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.run.Readings;
import org.hearsay.story.Story;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/** Which address shows what. */
final class Routes {
    private static final String SEEN = "hearsay-seen";
    private static final int YEAR = 365 * 24 * 3600;
    private static final long WAIT_MILLIS = 15_000;
    private static final long MOMENT_MILLIS = 2_000;

    private final Desk desk;
    private final LedgerIndex index;

    Routes(Desk desk) {
        this.desk = desk;
        this.index = desk.index();
    }

    void add(RoutesConfig routes) {
        screen(routes, "/", this::stories);
        routes.get("/static/{name}", StaticFiles::answer);
        screen(routes, "/ledger", this::ledger);
        screen(routes, "/why/{id}", this::why);
        screen(routes, "/who/{id}", c -> {
            WhoScreen who = WhoScreen.of(index, c.pathParam("id"));
            desk.show(c, "who", desk.frame(who.name(), "ledger", new Query(c), who.story()), who);
        });
        screen(routes, "/span", c -> {
            Query q = new Query(c);
            desk.show(c, "span", desk.frame("Choose the words", "ledger", q), SpanScreen.of(index, q));
        });
        screen(routes, "/conflicts", c -> {
            Query q = new Query(c);
            desk.show(c, "conflicts", desk.frame("Conflicts", "conflicts", q), ConflictsScreen.of(index, q));
        });
        screen(routes, "/lineage", c -> {
            Query q = new Query(c);
            var lineage = LineageScreen.of(index, q);
            desk.show(
                    c,
                    lineage.isPresent() ? "lineage" : "nothing",
                    desk.frame("Lineage", "lineage", q),
                    lineage.isPresent() ? lineage.get() : "No page has been read yet.");
        });
        screen(routes, "/lineage/passages", c -> {
            Query q = new Query(c);
            desk.show(
                    c,
                    "passages",
                    desk.frame("Side by side", "lineage", q, storyOf(q.text("page"))),
                    PassagesScreen.of(index, q));
        });
        screen(routes, "/timeline", c -> {
            Query q = new Query(c);
            desk.show(c, "timeline", desk.frame("Timeline", "timeline", q), TimelineScreen.of(index, q));
        });
        screen(routes, "/search", c -> {
            Query q = new Query(c);
            desk.show(c, "search", desk.frame("Search", "search", q), SearchScreen.of(index, q.text("q")));
        });
        screen(routes, "/rulings", c -> {
            Query q = new Query(c);
            desk.show(c, "rulings", desk.frame("Rulings", "rulings", q), RulingsScreen.of(index, q));
        });
        routes.get("/keys", c -> desk.show(c, "keys", desk.frame("Keys", "keys", new Query(c)), ""));
        screen(routes, "/briefing", c -> {
            Query q = new Query(c);
            desk.show(c, "briefing", desk.frame("Briefing", "briefing", q), BriefingScreen.of(index, c, q));
        });
        screen(routes, "/briefing.html", c -> export(c, Briefing.Ending.HTML));
        screen(routes, "/briefing.md", c -> export(c, Briefing.Ending.MD));
        screen(routes, "/story/{id}", this::story);
        routes.post("/seen", this::seen);
        routes.post("/rule", this::rule);
        routes.post("/read", c -> {
            c.redirect("/read/" + desk.reading().begin(c).number(), io.javalin.http.HttpStatus.SEE_OTHER);
        });
        routes.get(
                "/read/{number}",
                c -> desk.show(
                        c,
                        "reading",
                        desk.frame("Progress", "stories", new Query(c)),
                        ReadingScreen.of(reading(c), own(c.queryParam("then")))));
        routes.get("/read/{number}/events", this::progress);
        api(routes);
    }

    /** A screen is of one moment, however many questions it asks. */
    private void screen(RoutesConfig routes, String path, Consumer<Context> shows) {
        routes.get(path, c -> index.together(() -> shows.accept(c)));
    }

    private void api(RoutesConfig routes) {
        Api api = new Api(index);
        routes.get("/openapi.json", c -> {
            try (InputStream in = Routes.class.getResourceAsStream("openapi.json")) {
                if (in == null) {
                    throw new IllegalStateException("not on the class path: openapi.json");
                }
                c.contentType("application/json; charset=utf-8")
                        .result(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        routes.get("/api/articles", api::articles);
        routes.get(
                "/api/articles/{id}",
                c -> api.one(
                        c, "article", id -> index.articles(List.of(id)).stream().findFirst()));
        routes.get("/api/stories", api::stories);
        routes.get("/api/statements", api::statements);
        routes.get(
                "/api/statements/{id}",
                c -> api.one(
                        c,
                        "statement",
                        id -> index.statements(List.of(id)).stream().findFirst()));
        routes.get("/api/events", api::events);
        routes.get(
                "/api/events/{id}",
                c -> api.one(
                        c, "event", id -> index.events(List.of(id)).stream().findFirst()));
        routes.get("/api/claims", api::claims);
        routes.get("/api/claims/{id}", c -> api.one(c, "claim", index::claim));
        routes.get("/api/conflicts", api::conflicts);
        routes.get("/api/conflicts/{id}", c -> api.one(c, "conflict", index::conflict));
        routes.get("/api/origins", api::origins);
        routes.get("/api/origins/{id}", c -> api.one(c, "origin", index::origin));
        routes.get("/api/search", api::search);
    }

    private void stories(Context context) {
        Query query = new Query(context);
        String seen = context.cookie(SEEN);
        long last = seen != null && seen.matches("\\d{1,12}") ? Long.parseLong(seen) : 0;
        desk.show(context, "stories", desk.frame("Stories", "stories", query), StoriesScreen.of(index, last, query));
    }

    private void seen(Context context) {
        context.cookie(new Cookie(SEEN, Long.toString(index.arrived()), "/", YEAR, false, true, null, SameSite.STRICT));
        context.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void ledger(Context context) {
        Query query = new Query(context);
        if (query.part()) {
            ReaderView reader = LedgerScreen.reader(index, query.text("at"), query.character("char", -1), null);
            if (reader == null) {
                throw Refusal.missing("entry");
            }
            desk.show(context, "reader", desk.frame("Ledger", "ledger", query), reader);
            return;
        }
        desk.show(context, "ledger", desk.frame("Ledger", "ledger", query), LedgerScreen.of(index, query));
    }

    private void why(Context context) {
        Query query = new Query(context);
        Why why = Why.of(index, context.pathParam("id"));
        String story = storyOf(context.pathParam("id"));
        desk.show(context, query.part() ? "whypart" : "why", desk.frame("Why", "ledger", query, story), why);
    }

    /** The story of an entry or page; null for what is of none by itself. */
    private @Nullable String storyOf(String id) {
        return id.startsWith("cl-")
                ? index.claim(id).map(Claim::story).orElse(null)
                : index.storyOf(Query.pageOf(id)).orElse(null);
    }

    private void story(Context context) {
        Query query = new Query(context);
        String asked = context.pathParam("id");
        Story story = StoryScreen.named(index, asked);
        if (story.id().equals(asked)) {
            StoryScreen screen = StoryScreen.of(index, story, query);
            desk.show(context, "story", desk.frame(screen.title(), "stories", query, story.id()), screen);
        } else {
            context.redirect("/story/" + story.id(), io.javalin.http.HttpStatus.SEE_OTHER);
        }
    }

    /** Rulings on stories are followed at once; who ruled waits a moment for that, then is shown how far it has got. */
    private void rule(Context context) throws InterruptedException {
        boolean stories = desk.ruling().rule(context);
        String back = own(context.formParam("back"));
        if (stories) {
            Readings.Reading deriving = desk.readings().derive();
            deriving.await(Integer.MAX_VALUE, MOMENT_MILLIS);
            if (!deriving.done() || deriving.failure() != null) {
                String then = back == null ? "" : "?then=" + Query.encoded(back);
                context.redirect("/read/" + deriving.number() + then, io.javalin.http.HttpStatus.SEE_OTHER);
                return;
            }
        }
        context.redirect(back == null ? "/rulings" : back, io.javalin.http.HttpStatus.SEE_OTHER);
    }

    /** An address of the desk itself, and of nothing else; null for any other. */
    private static @Nullable String own(@Nullable String address) {
        boolean own = address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl);
        return own ? address : null;
    }

    private void export(Context context, Briefing.Ending ending) {
        Query query = new Query(context);
        BriefingScreen screen = BriefingScreen.of(index, context, query);
        Briefing briefing = screen.briefing();
        context.header("Content-Disposition", "attachment; filename=\"" + briefing.file(ending.name()) + "\"");
        if (ending == Briefing.Ending.MD) {
            context.contentType("text/markdown; charset=utf-8").result(briefing.markdown());
        } else {
            desk.show(context, "briefingfile", desk.frame(briefing.title(), "briefing", query), briefing);
        }
    }

    private Readings.Reading reading(Context context) {
        String number = context.pathParam("number");
        if (!number.matches("\\d{1,9}")) {
            throw new Refusal(404, "There is no such page.");
        }
        return desk.readings().reading(Integer.parseInt(number)).orElseThrow(() -> Refusal.missing("such reading"));
    }

    /** Server-sent events: each page as it is done, then the end. The request's own thread waits for them. */
    private void progress(Context context) throws IOException, InterruptedException {
        Readings.Reading reading = reading(context);
        context.res().setContentType("text/event-stream");
        context.res().setCharacterEncoding("UTF-8");
        OutputStream out = context.res().getOutputStream();
        int told = 0;
        boolean done = false;
        while (!done) {
            reading.await(told, WAIT_MILLIS);
            done = reading.done();
            List<Outcome> outcomes = reading.outcomes();
            for (Outcome outcome : outcomes.subList(told, outcomes.size())) {
                send(out, "page", Api.json(ReadingScreen.row(outcome)));
            }
            told = outcomes.size();
            send(out, done ? "end" : "wait", reading.failure() == null ? Integer.toString(told) : "failed");
        }
    }

    private static void send(OutputStream out, String event, String data) throws IOException {
        out.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
