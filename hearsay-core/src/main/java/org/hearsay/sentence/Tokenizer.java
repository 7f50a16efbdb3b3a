package org.hearsay.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/**
 * Splits text into words and marks by the conventions of English Universal Dependencies: clitics
 * ({@code 's}, {@code n't}) and every mark of punctuation stand alone; abbreviations, initials, numbers,
 * addresses and hyphenated words stay whole.
 */
final class Tokenizer {

    private static final Pattern TOKEN = Pattern.compile(
            // addresses
            "(?:https?://|www\\.)\\S*[^\\s.,;:!?)\\]}\"'”’]"
                    + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
                    // dates and times as digits, numbers with separators, ordinals
                    + "|\\d{1,4}[/.]\\d{1,2}[/.]\\d{1,4}|\\d{1,2}[:h]\\d{2}(?::\\d{2})?"
                    + "|\\d++(?:[.,]\\d++)*+(?:st|nd|rd|th|s)?+(?![\\p{L}])"
                    // "900km", "10pm": the number apart from its unit
                    + "|\\d++(?:[.,]\\d++)*+(?=(?:am|pm|km|kms|m|cm|mm|kg|g|t|mph|kph|kmh|k|mn|bn|tn|mm)\\b)"
                    // abbreviations with inner points, initials
                    + "|(?:\\p{L}\\.){2,}|\\p{Lu}\\.(?=\\s+\\p{Lu})"
                    + "|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Hon|Rev|St|Jr|Sr|No|Jan|Feb|Mar|Apr"
                    + "|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|vs|etc|Inc|Ltd|Corp|Co)\\.(?=\\s)"
                    // words, hyphenated ones whole; a clitic ends the word
                    + "|(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca|could|should|must|need|might|ai)(?=n['’]t\\b)"
                    + "|n['’]t\\b|['’](?:s|re|ve|ll|d|m)\\b"
                    + "|[\\p{L}\\p{N}_]+(?:[-‐‑&][\\p{L}\\p{N}]+|['’](?!(?:s|re|ve|ll|d|m|t)\\b)\\p{L}+|\\.(?=\\p{Ll}{2,}\\b)[\\p{L}]+)*"
                    // marks
                    + "|\\.{2,}|…|--+|\\S",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

    private Tokenizer() {}

    /** The tokens of {@code span} of {@code text}. */
    static List<Span> tokens(String text, Span span) {
        Matcher matcher = TOKEN.matcher(text).region(span.start(), span.end());
        List<Span> tokens = new ArrayList<>();
        while (matcher.find()) {
            tokens.add(new Span(matcher.start(), matcher.end()));
        }
        return tokens;
    }
}
