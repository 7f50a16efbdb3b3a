package org.hearsay.sentence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
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

    private static final int BITS = 18;
    private static final int EDGE = 0x5EED;

    private final LinearTagger tagger;
    private final String sha256;

    /** @param tagger with {@link #LABELS} */
    public PosTagger(LinearTagger tagger) {
        this(tagger, "");
    }

    private PosTagger(LinearTagger tagger, String sha256) {
        if (!tagger.labels().equals(LABELS)) {
            throw new IllegalArgumentException("not a tagger of parts of speech: " + tagger.labels());
        }
        this.tagger = tagger;
        this.sha256 = sha256;
    }

    /** The tagger that comes with the product. */
    public static PosTagger shipped() {
        try (InputStream in = PosTagger.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: org/hearsay/sentence/" + NAME);
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("damaged on the class path: org/hearsay/sentence/" + NAME, e);
        }
    }

    /** A tagger as {@link #write} wrote it. */
    public static PosTagger read(byte[] bytes) throws IOException {
        return new PosTagger(LinearTagger.read(new ByteArrayInputStream(bytes)), Page.digest(bytes));
    }

    /** Writes the tagger; the same tagger gives the same bytes. */
    public void write(OutputStream out) throws IOException {
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
        int[] tags = tagger.decode(features(words));
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

    /** Quotation marks and dashes of all kinds are one. */
    private static String plain(String word) {
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
