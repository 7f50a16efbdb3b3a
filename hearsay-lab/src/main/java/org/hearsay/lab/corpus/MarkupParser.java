package org.hearsay.lab.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.text.Span;

/**
 * Turns an article's XML into its text and the marks in it. White space inside a block is one blank
 * wherever tags stand; blocks are parted by a blank line. No DTD, no entities but those of XML itself.
 */
final class MarkupParser {

    /** The text of an article, its blocks and all elements inside them. */
    record Markup(Map<String, String> head, String text, List<Block> blocks, List<Mark> marks) {}

    private static final String STATEMENT = "st m marks said venue relay v";
    private static final Map<String, Set<String>> ATTRIBUTES = attributes();

    private final Problems problems;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Open> halves = new LinkedHashMap<>();
    private Map<String, String> head = Map.of();
    private boolean inBlock;
    private boolean heading;
    private int blockStart;
    private int blockLine;
    private boolean space;

    private record Open(String element, Map<String, String> attributes, int start, int line, boolean empty) {}

    private MarkupParser(Problems problems) {
        this.problems = problems;
    }

    private static Map<String, Set<String>> attributes() {
        Map<String, String> own = new HashMap<>();
        own.put("s", "n who k");
        own.put("q", "n " + STATEMENT);
        own.put("c", "n " + STATEMENT);
        own.put("hg", "n");
        for (String entity : EntityElements.NAMES) {
            own.put(entity, "i");
        }
        own.put("t", "v set");
        own.put("ev", "i y m neg d");
        own.put("r", "low high unit about");
        own.put("vd", "y a by n w");
        own.put("not", "");
        Map<String, Set<String>> all = new TreeMap<>();
        own.forEach((element, names) -> {
            Set<String> known = new TreeSet<>(Arrays.asList(names.split(" ")));
            known.add("at");
            known.add("r");
            if (!element.equals("ev")) {
                known.addAll(List.of("low", "high", "unit", "about"));
            }
            known.remove("");
            all.put(element, known);
        });
        return all;
    }

    /** Reads a file; what is not well-formed is reported, and what stood before it is returned. */
    static Markup parse(Problems problems) {
        MarkupParser parser = new MarkupParser(problems);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = Files.newInputStream(problems.file())) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            try {
                while (reader.hasNext()) {
                    parser.take(reader.next(), reader);
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            problems.error(line, "not well-formed: " + reason(e));
        } catch (IOException e) {
            problems.error(1, "cannot be read (" + e.getMessage() + ")");
        }
        parser.halves
                .values()
                .forEach(half -> problems.error(
                        half.line, "<" + half.element + " at=\"start\"/> has no at=\"end\" with the same number"));
        return new Markup(parser.head, parser.text.toString(), List.copyOf(parser.blocks), List.copyOf(parser.marks));
    }

    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        return at < 0 ? message : message.substring(at + "Message: ".length());
    }

    private void take(int event, XMLStreamReader reader) {
        int line = reader.getLocation().getLineNumber();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader, line);
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName(), line);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                characters(reader.getText(), line);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                problems.error(line, "no DTD and no entities of its own; write the character itself");
            default -> {
                // comments and instructions carry nothing
            }
        }
    }

    private void start(XMLStreamReader reader, int line) {
        String element = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        switch (element) {
            case "article" -> head = attributes;
            case "h", "p" -> block(element, attributes, line);
            default -> mark(element, attributes, line);
        }
    }

    private void block(String element, Map<String, String> attributes, int line) {
        if (inBlock) {
            problems.error(line, "<" + element + "> stands inside another block; close that first");
            return;
        }
        if (!attributes.isEmpty()) {
            problems.error(line, "<" + element + "> takes no attributes");
        }
        if (text.length() > 0) {
            text.append("\n\n");
        }
        inBlock = true;
        heading = element.equals("h");
        blockStart = text.length();
        blockLine = line;
        space = false;
    }

    private void mark(String element, Map<String, String> attributes, int line) {
        Set<String> known = ATTRIBUTES.get(element);
        if (known == null) {
            problems.error(
                    line, "<" + element + "> is unknown; known are h, p, " + String.join(", ", ATTRIBUTES.keySet()));
        } else {
            for (String name : attributes.keySet()) {
                if (!known.contains(name)) {
                    problems.error(
                            line,
                            "<" + element + "> has the unknown attribute " + name + "; known are "
                                    + String.join(", ", known));
                }
            }
        }
        if (!inBlock) {
            problems.error(line, "<" + element + "> stands outside <h> and <p>");
        }
        String at = attributes.get("at");
        if (at == null || at.equals("start")) {
            flush();
        }
        open.push(new Open(element, attributes, text.length(), line, at != null));
    }

    private void end(String element, int line) {
        if (element.equals("article")) {
            return;
        }
        if (element.equals("h") || element.equals("p")) {
            if (open.isEmpty() && inBlock) {
                endBlock();
            }
            return;
        }
        Open from = open.pop();
        if (from.empty()) {
            half(from);
            return;
        }
        if (space || endsWithBlank(from.start())) {
            problems.error(line, "</" + element + "> has white space before it; move the tag to the word");
        }
        close(from, text.length());
    }

    private boolean endsWithBlank(int start) {
        return text.length() > start && text.charAt(text.length() - 1) == ' ';
    }

    private void half(Open half) {
        Map<String, String> attributes = new LinkedHashMap<>(half.attributes());
        String at = String.valueOf(attributes.remove("at"));
        String key = half.element() + " " + attributes.getOrDefault("n", attributes.getOrDefault("i", ""));
        if (at.equals("start")) {
            if (halves.put(key, new Open(half.element(), attributes, half.start(), half.line(), true)) != null) {
                problems.error(half.line(), "<" + key + "> is started twice; end the first before");
            }
        } else if (at.equals("end")) {
            Open from = halves.remove(key);
            if (from == null) {
                problems.error(half.line(), "<" + half.element() + " at=\"end\"/> has no at=\"start\" before it");
            } else {
                close(from, half.start());
            }
        } else {
            problems.error(half.line(), "at=\"" + at + "\" is unknown; known are start, end");
        }
    }

    private void close(Open from, int end) {
        Map<String, String> attributes = new LinkedHashMap<>(from.attributes());
        attributes.remove("at");
        if (end <= from.start()) {
            problems.error(from.line(), "<" + from.element() + "> is around nothing");
        } else if (text.indexOf("\n\n", from.start()) >= 0 && text.indexOf("\n\n", from.start()) < end) {
            problems.error(from.line(), "<" + from.element() + "> goes over paragraphs; mark a piece in each");
        } else {
            marks.add(new Mark(from.element(), attributes, new Span(from.start(), end), from.line()));
        }
    }

    private void endBlock() {
        while (text.length() > blockStart && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (text.length() == blockStart) {
            problems.error(blockLine, "the block is empty");
        } else {
            blocks.add(new Block(heading, new Span(blockStart, text.length()), blockLine));
        }
        inBlock = false;
    }

    private void characters(String run, int line) {
        if (!inBlock) {
            if (!run.isBlank()) {
                problems.error(line, "text stands outside <h> and <p>: " + run.strip());
            }
            return;
        }
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                Open innermost = open.peek();
                if (innermost != null && innermost.start() == text.length() && !innermost.empty()) {
                    problems.error(
                            innermost.line(),
                            "<" + innermost.element() + "> has white space behind it; move the tag to the word");
                }
                space = true;
            } else {
                flush();
                text.append(c);
            }
        }
    }

    /** Writes the one blank that a run of white space stands for. */
    private void flush() {
        if (space && text.length() > blockStart && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
        space = false;
    }
}
