package org.hearsay.article;

import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jsoup.parser.CharacterReader;
import org.jsoup.parser.HtmlTreeBuilder;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * jsoup's builder of trees with the position of every node, but without the numbers of lines: noting each line break
 * for them takes jsoup a third of its time, and nobody here asks for the line of a node. jsoup's reader can leave that
 * out but its parser has no setting for it, so the builder's reader is asked for. A jsoup that keeps its reader
 * elsewhere notes line breaks as before: the same tree, later.
 */
final class PositionBuilder extends HtmlTreeBuilder {

    private static final @Nullable VarHandle READER = reader();

    private PositionBuilder() {}

    /**
     * A parser that tracks positions, for one page.
     *
     * @param depth nested elements that are followed
     */
    static Parser parser(int depth) {
        return new Parser(new PositionBuilder()).setTrackPosition(true).setMaxDepth(depth);
    }

    @Override
    protected void initialiseParse(Reader input, String address, Parser parser) {
        super.initialiseParse(input, address, parser);
        if (READER != null && READER.get(this) instanceof CharacterReader reader) {
            reader.trackNewlines(false);
        }
    }

    private static @Nullable VarHandle reader() {
        Class<?> builder = HtmlTreeBuilder.class.getSuperclass();
        try {
            return MethodHandles.privateLookupIn(builder, MethodHandles.lookup())
                    .findVarHandle(builder, "reader", CharacterReader.class);
        } catch (ReflectiveOperationException e) {
            return null; // another jsoup: slower, see above
        }
    }
}
