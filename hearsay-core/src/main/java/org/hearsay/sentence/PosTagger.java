package org.hearsay.sentence;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.page.Page;

/**
 * Tags parts of speech with a {@link LinearTagger} that looks at words, their endings and how they are written.
 * Not changed once made, so threads may share it.
 */
public final class PosTagger {

    /** The parts of speech of Universal Dependencies, in the order in which training counts them. */
    public static final List<String> LABELS = List.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");

    /** The name of the file that comes with the product. */
    public static final String NAME = "pos.tagger";

    private static final Shipped<PosTagger> SHIPPED = new Shipped<>(PosTagger.class, NAME, PosTagger::read);

    private static final int BITS = 18;
    private static final int EDGE = 0x5EED;

    /** Parts of speech to which no new words come. */
    private static final long CLOSED = bits("ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "PUNCT", "SCONJ");

    /** Words that count something; "one" may be a pronoun too, as it was seen, and "zero" much else. */
    private static final Set<String> NUMBERS = Stream.concat(
                    NumberWords.BELOW_TWENTY.stream().skip(1), NumberWords.TENS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final long NO_NUMBER = bits("ADJ", "ADV", "INTJ", "PROPN", "SYM", "VERB", "X");

    private final LinearTagger tagger;
    private final Map<String, Long> closed;
    private final String sha256;

    /**
     * @param tagger with {@link #LABELS}
     * @param seen how often each word in lower case was each part of speech: only what was seen more than once can be
     *     of a closed one
     */
    public PosTagger(LinearTagger tagger, Map<String, Map<String, Integer>> seen) {
        this(tagger, closed(seen), "");
    }

    private PosTagger(LinearTagger tagger, Map<String, Long> closed, String sha256) {
        if (!tagger.labels().equals(LABELS)) {
            throw new IllegalArgumentException("not a tagger of parts of speech: " + tagger.labels());
        }
        this.tagger = tagger;
        this.closed = Map.copyOf(closed);
        this.sha256 = sha256;
    }

    /** The tagger that comes with the product. */
    public static PosTagger shipped() {
        return SHIPPED.get();
    }

    /** A tagger as {@link #write} wrote it. */
    public static PosTagger read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, Long> closed = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            closed.put(in.readUTF(), in.readLong());
        }
        return new PosTagger(LinearTagger.read(in), closed, Page.digest(bytes));
    }

    private static Map<String, Long> closed(Map<String, Map<String, Integer>> seen) {
        Map<String, Long> closed = new HashMap<>();
        seen.forEach((word, parts) -> parts.forEach((part, count) -> {
            long bit = bits(part) & CLOSED;
            if (bit != 0 && count > 1) {
                closed.merge(word, bit, (a, b) -> a | b);
            }
        }));
        return closed;
    }

    private static long bits(String... parts) {
        long bits = 0;
        for (String part : parts) {
            bits |= 1L << LABELS.indexOf(part);
        }
        return bits;
    }

    /** Writes the tagger; the same tagger gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(closed.size());
        for (String word : new TreeSet<>(closed.keySet())) {
            data.writeUTF(word);
            data.writeLong(closed.getOrDefault(word, 0L));
        }
        data.flush();
        tagger.write(out);
    }

    /** The digest of the bytes it was read from; empty if it was not read. */
    public String sha256() {
        return sha256;
    }

    /** How many bits features have. */
    public static int bits() {
        return BITS;
    }

    /** The parts of speech of the words and marks of a sentence. */
    public List<String> tag(List<String> words) {
        long[] forbidden = new long[words.size()];
        for (int i = 0; i < forbidden.length; i++) {
            String word = plain(words.get(i)).toLowerCase(Locale.ROOT);
            if (word.chars().anyMatch(Character::isLetter)) {
                forbidden[i] = CLOSED & ~closed.getOrDefault(word, 0L) | (NUMBERS.contains(word) ? NO_NUMBER : 0);
            }
        }
        int[] tags = tagger.decode(features(words), forbidden);
        String[] names = new String[tags.length];
        for (int i = 0; i < tags.length; i++) {
            names[i] = LABELS.get(tags[i]);
        }
        return List.of(names);
    }

    /** What the tagger looks at in each word or mark of a sentence. */
    public static int[][] features(List<String> words) {
        int n = words.size();
        int[] exact = new int[n];
        int[] lower = new int[n];
        int[] end2 = new int[n];
        int[] end3 = new int[n];
        int[] shape = new int[n];
        String[] small = new String[n];
        for (int k = 0; k < n; k++) {
            String word = plain(words.get(k));
            small[k] = word.toLowerCase(Locale.ROOT);
            exact[k] = digits(word).hashCode();
            lower[k] = digits(small[k]).hashCode();
            end2[k] = HashedFeatures.suffix(small[k], 2);
            end3[k] = HashedFeatures.suffix(small[k], 3);
            shape[k] = HashedFeatures.shape(word);
        }
        HashedFeatures row = new HashedFeatures(BITS);
        int[][] features = new int[n][];
        for (int k = 0; k < n; k++) {
            int before = at(lower, k - 1);
            int behind = at(lower, k + 1);
            int own = lower[k];
            row.begin();
            row.put(0);
            row.put(exact[k]);
            row.put(own);
            row.put(before);
            row.put(behind);
            row.put(at(lower, k - 2));
            row.put(at(lower, k + 2));
            row.put(before, own);
            row.put(own, behind);
            row.put(before, behind);
            row.put(HashedFeatures.suffix(small[k], 1), shape[k]);
            row.put(end2[k]);
            row.put(end3[k]);
            row.put(HashedFeatures.suffix(small[k], 4));
            row.put(HashedFeatures.prefix(small[k], 2));
            row.put(HashedFeatures.prefix(small[k], 3));
            row.put(shape[k], k == 0 ? 1 : 0);
            row.put(at(shape, k - 1), shape[k], at(shape, k + 1));
            row.put(shape[k], before);
            row.put(shape[k], behind);
            row.put(at(end3, k - 1));
            row.put(at(end3, k + 1));
            row.put(at(end2, k - 1), end2[k]);
            row.put(end2[k], at(end2, k + 1));
            row.put(before, end3[k]);
            row.put(end3[k], behind);
            row.put(own, at(end2, k + 1));
            row.put(at(end2, k - 1), own);
            row.put(at(lower, k - 2), before, end2[k]);
            row.put(end2[k], behind, at(lower, k + 2));
            features[k] = row.row();
        }
        return features;
    }

    private static int at(int[] values, int k) {
        return k < 0 || k >= values.length ? EDGE : values[k];
    }

    /** Numbers differ in their digits only. */
    private static String digits(String word) {
        char[] chars = word.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.isDigit(chars[i]) ? '0' : chars[i];
        }
        return new String(chars);
    }

    /** The word as taggers know it: quotation marks and dashes of all kinds are one. */
    public static String plain(String word) {
        if (word.length() == 1) {
            return switch (word.charAt(0)) {
                case '“', '”', '«', '»', '„' -> "\"";
                case '‘', '’' -> "'";
                case '–', '—' -> "-";
                default -> word;
            };
        }
        return word.replace('’', '\'');
    }
}
