package org.hearsay.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the charset of bytes that are not UTF-8 and declare nothing, by the frequencies of letters that ICU's
 * detector knows for some twenty charsets and their languages. Its class is loaded only for such bytes.
 */
final class CharsetGuess {

    /** Below this confidence of 100 the guess says no more than the habit of the web. */
    private static final int SURE = 25;

    /** So many bytes are looked at, from the first that is not ASCII. */
    private static final int SAMPLE = 64 * 1024;

    private CharsetGuess() {}

    /** The charset that fits best; null when none does. */
    static @Nullable Charset of(byte[] bytes, boolean markup) {
        int from = 0;
        while (from < bytes.length && bytes[from] >= 0) {
            from++;
        }
        // the line before is taken along: the detector leaves out tags, so it should not start inside one
        from = Math.max(0, from - SAMPLE / 8);
        byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(markup);
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName();
            if (name.startsWith("UTF-") || name.startsWith("IBM42")) {
                continue; // decided before; EBCDIC is not used on the web
            }
            if (match.getConfidence() < SURE) {
                return null;
            }
            // ICU marks the direction of Hebrew and Arabic behind the name; both are in the order of reading here
            Charset charset = CharsetLabels.charset(name.replaceFirst("_(?:ltr|rtl)$", ""));
            if (charset != null) {
                return charset;
            }
        }
        return null;
    }
}
