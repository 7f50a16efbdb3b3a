package org.hearsay.sentence;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A linear-chain tagger: each token's features and each pair of neighbouring labels have weights, and the
 * sequence with the greatest sum is found by Viterbi's algorithm (the structured perceptron of Collins,
 * 2002, when its weights are trained so). A label that begins with {@code I-} follows only the {@code B-} or
 * {@code I-} label of its own kind. Features are numbers below {@code 1 << bits}. Not changed
 * once made, so threads may share it.
 */
public final class LinearTagger {

    private static final int MAGIC = 0x4C54_4731;
    private static final int STEPS = 30_000;
    private static final float NEVER = -1e9f;

    private final List<String> labels;
    private final int bits;
    private final float[] weights;
    private final float[] transitions;
    private final float[] start;
    private final float step;

    /** A bit for each feature that has a weight; null when that is not known. Most have none, and far apart in memory. */
    private final long @Nullable [] used;

    /**
     * @param labels in the order of the weights
     * @param bits of a feature number
     * @param weights of label {@code l} for feature {@code f} at {@code f * labels + l}; not copied
     * @param transitions from label {@code a} to {@code b} at {@code a * labels + b}
     * @param start of the first label
     */
    public LinearTagger(List<String> labels, int bits, float[] weights, float[] transitions, float[] start) {
        this(labels, bits, weights, transitions, start, 0, null);
    }

    private LinearTagger(
            List<String> labels,
            int bits,
            float[] weights,
            float[] transitions,
            float[] start,
            float step,
            long @Nullable [] used) {
        this.step = step;
        this.used = used;
        this.labels = List.copyOf(labels);
        this.bits = bits;
        this.weights = weights;
        int n = labels.size();
        if (weights.length != n << bits || transitions.length != n * n || start.length != n) {
            throw new IllegalArgumentException("weights do not fit " + n + " labels and " + bits + " bits");
        }
        this.transitions = transitions.clone();
        this.start = start.clone();
        forbid();
    }

    private void forbid() {
        int n = labels.size();
        for (int to = 0; to < n; to++) {
            String label = labels.get(to);
            if (!label.startsWith("I-")) {
                continue;
            }
            start[to] = NEVER;
            for (int from = 0; from < n; from++) {
                String before = labels.get(from);
                if (!before.substring(Math.min(2, before.length())).equals(label.substring(2))) {
                    transitions[from * n + to] = NEVER;
                }
            }
        }
    }

    /** The labels, in the order in which {@link #decode} numbers them. */
    public List<String> labels() {
        return labels;
    }

    /** How many bits a feature number has. */
    public int bits() {
        return bits;
    }

    /**
     * The best labels.
     *
     * @param features those of each token
     * @return a number of a label for each token
     */
    public int[] decode(int[][] features) {
        return new Lattice(features, new long[features.length], false).best();
    }

    /**
     * The best labels of those allowed.
     *
     * @param features those of each token
     * @param forbidden of each token, bits of the labels that it cannot have; never all
     * @return a number of a label for each token
     */
    public int[] decode(int[][] features, long[] forbidden) {
        return new Lattice(features, forbidden, false).best();
    }

    /** All that the weights say of a sequence; {@code features} are those of each token. */
    public Lattice read(int[][] features) {
        return new Lattice(features, new long[features.length], true);
    }

    /** The sums of a sequence: for each token and label, that of the best sequence that gives the token this label. */
    public final class Lattice {
        private final int length;
        private final float[] through;
        private final int[] best;

        private Lattice(int[][] features, long[] forbidden, boolean margins) {
            int n = labels.size();
            length = features.length;
            best = new int[length];
            float[] own = new float[n];
            float[] ahead = new float[length * n];
            float[] emissions = new float[length * n];
            byte[] back = new byte[length * n];
            float[] into = turned(n);
            for (int t = 0; t < length; t++) {
                emission(features[t], own);
                for (int l = 0; forbidden[t] != 0 && l < n; l++) {
                    own[l] += (forbidden[t] >> l & 1) == 0 ? 0 : NEVER;
                }
                System.arraycopy(own, 0, emissions, t * n, n);
                for (int to = 0; to < n; to++) {
                    if (t == 0) {
                        ahead[to] = start[to] + own[to];
                        continue;
                    }
                    int row = (t - 1) * n;
                    int from = 0;
                    int column = to * n;
                    float most = ahead[row] + into[column];
                    for (int f = 1; f < n; f++) {
                        float sum = ahead[row + f] + into[column + f];
                        if (sum > most) {
                            most = sum;
                            from = f;
                        }
                    }
                    back[t * n + to] = (byte) from;
                    ahead[t * n + to] = most + own[to];
                }
            }
            trace(ahead, back);
            through = ahead;
            if (margins) {
                sumBehind(emissions);
            }
        }

        /** The transitions by the label they lead to. */
        private float[] turned(int n) {
            float[] into = new float[n * n];
            for (int from = 0; from < n; from++) {
                for (int to = 0; to < n; to++) {
                    into[to * n + from] = transitions[from * n + to];
                }
            }
            return into;
        }

        private void sumBehind(float[] emissions) {
            int n = labels.size();
            float[] behind = new float[n];
            float[] next = new float[n];
            for (int t = length - 2; t >= 0; t--) {
                for (int from = 0; from < n; from++) {
                    float most = NEVER * 2;
                    for (int to = 0; to < n; to++) {
                        most = Math.max(most, transitions[from * n + to] + emissions[(t + 1) * n + to] + behind[to]);
                    }
                    next[from] = most;
                }
                System.arraycopy(next, 0, behind, 0, n);
                for (int l = 0; l < n; l++) {
                    through[t * n + l] += behind[l];
                }
            }
        }

        private void trace(float[] ahead, byte[] back) {
            int n = labels.size();
            int last = 0;
            for (int l = 1; length > 0 && l < n; l++) {
                last = ahead[(length - 1) * n + l] > ahead[(length - 1) * n + last] ? l : last;
            }
            for (int t = length - 1; t >= 0; t--) {
                best[t] = last;
                last = back[t * n + last];
            }
        }

        /** A number of a label for each token. */
        public int[] best() {
            return best.clone();
        }

        /** By how much the best sequence outweighs the best of those that give {@code token} another label; 0 or more. */
        public double margin(int token) {
            int n = labels.size();
            float rival = NEVER * 2;
            for (int l = 0; l < n; l++) {
                rival = l == best[token] ? rival : Math.max(rival, through[token * n + l]);
            }
            return through[token * n + best[token]] - rival;
        }
    }

    private void emission(int[] features, float[] sums) {
        int n = labels.size();
        Arrays.fill(sums, 0);
        long[] known = used;
        for (int feature : features) {
            if (known != null && (known[feature >> 6] & 1L << feature) == 0) {
                continue;
            }
            int at = feature * n;
            for (int l = 0; l < n; l++) {
                sums[l] += weights[at + l];
            }
        }
    }

    /** Writes the tagger; the same tagger gives the same bytes. Weights are kept in steps of 1/30,000 of the greatest. */
    public void write(OutputStream out) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream data = new DataOutputStream(new DeflaterOutputStream(out, deflater))) {
            int n = labels.size();
            data.writeInt(MAGIC);
            data.writeByte(bits);
            data.writeByte(n);
            for (String label : labels) {
                data.writeUTF(label);
            }
            for (float value : start) {
                data.writeFloat(value);
            }
            for (float value : transitions) {
                data.writeFloat(value);
            }
            float step = this.step == 0 ? step() : this.step;
            data.writeFloat(step);
            int gap = 0;
            for (int feature = 0; feature < 1 << bits; feature++) {
                if (zero(feature, step)) {
                    gap++;
                    continue;
                }
                number(data, gap);
                gap = 0;
                for (int l = 0; l < n; l++) {
                    int steps = steps(weights[feature * n + l], step);
                    number(data, steps << 1 ^ steps >> 31);
                }
            }
            number(data, gap);
        } finally {
            deflater.end();
        }
    }

    /** A tagger as {@link #write} wrote it. */
    public static LinearTagger read(InputStream in) throws IOException {
        // unpacked at once: a stream asked for each byte takes ten times as long, at every start of the program
        byte[] unpacked;
        try (InputStream packed = new InflaterInputStream(in)) {
            unpacked = packed.readAllBytes();
        }
        try {
            return read(ByteBuffer.wrap(unpacked));
        } catch (BufferUnderflowException e) {
            throw new EOFException("a tagger's file ends too early");
        }
    }

    private static LinearTagger read(ByteBuffer data) throws IOException {
        if (data.getInt() != MAGIC) {
            throw new IOException("not a tagger of this version; train it anew");
        }
        int bits = data.get();
        int n = data.get();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            byte[] label = new byte[data.getShort()];
            data.get(label);
            labels.add(new String(label, StandardCharsets.UTF_8));
        }
        float[] start = floats(data, n);
        float[] transitions = floats(data, n * n);
        float step = data.getFloat();
        float[] weights = new float[n << bits];
        long[] used = new long[(1 << bits) + 63 >> 6];
        int feature = number(data);
        while (feature < 1 << bits) {
            used[feature >> 6] |= 1L << feature;
            for (int l = 0; l < n; l++) {
                int steps = number(data);
                weights[feature * n + l] = (steps >>> 1 ^ -(steps & 1)) * step;
            }
            feature += 1 + number(data);
        }
        return new LinearTagger(labels, bits, weights, transitions, start, step, used);
    }

    private static float[] floats(ByteBuffer data, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = data.getFloat();
        }
        return values;
    }

    private float step() {
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        return most == 0 ? 1 : most / STEPS;
    }

    private boolean zero(int feature, float step) {
        int n = labels.size();
        for (int l = 0; l < n; l++) {
            if (steps(weights[feature * n + l], step) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int steps(float weight, float step) {
        return Math.round(weight / step);
    }

    private static void number(DataOutputStream data, int value) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            data.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        data.writeByte(rest);
    }

    private static int number(ByteBuffer data) {
        int value = 0;
        int shift = 0;
        int next;
        do {
            next = data.get();
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}
