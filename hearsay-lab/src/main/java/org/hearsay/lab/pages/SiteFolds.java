package org.hearsay.lab.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pages in folds of about the same size, so that no site has pages in two of them: the largest site goes
 * first, each into the fold that has fewest pages so far.
 */
final class SiteFolds {
    private final int count;
    private final List<Integer> foldOf;

    private SiteFolds(int count, List<Integer> foldOf) {
        this.count = count;
        this.foldOf = List.copyOf(foldOf);
    }

    /**
     * Parts pages.
     *
     * @param addresses of the pages, in order
     * @param count how many folds
     */
    static SiteFolds of(List<String> addresses, int count) {
        Map<String, List<Integer>> sites = new TreeMap<>();
        for (int i = 0; i < addresses.size(); i++) {
            sites.computeIfAbsent(site(addresses.get(i)), s -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> largest = new ArrayList<>(sites.values());
        largest.sort(Comparator.comparingInt((List<Integer> pages) -> -pages.size()));
        int[] size = new int[Math.max(1, count)];
        Integer[] foldOf = new Integer[addresses.size()];
        for (List<Integer> pages : largest) {
            int least = 0;
            for (int fold = 1; fold < count; fold++) {
                least = size[fold] < size[least] ? fold : least;
            }
            size[least] += pages.size();
            for (int page : pages) {
                foldOf[page] = least;
            }
        }
        return new SiteFolds(count, List.of(foldOf));
    }

    /** The host of an address, without {@code www.}; the address itself when it has none. */
    static String site(String address) {
        String host;
        try {
            host = URI.create(address).getHost();
        } catch (IllegalArgumentException e) {
            host = address.replaceFirst("^[a-z]+://", "").replaceFirst("[/?#].*$", "");
        }
        String site = host == null ? address : host.toLowerCase(Locale.ROOT);
        return site.startsWith("www.") ? site.substring(4) : site;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** The pages of each fold that has any, in order. */
    <S> List<List<S>> of(List<S> pages) {
        List<List<S>> folds = new ArrayList<>();
        for (int fold = 0; fold < count; fold++) {
            List<S> in = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                if (foldOf.get(i) == fold) {
                    in.add(pages.get(i));
                }
            }
            if (!in.isEmpty()) {
                folds.add(in);
            }
        }
        return folds;
    }

    /** The mean of some figures. */
    static double mean(double... figures) {
        double sum = 0;
        for (double figure : figures) {
            sum += figure;
        }
        return figures.length == 0 ? 0 : sum / figures.length;
    }

    /** The standard deviation of some figures, as of a sample. */
    static double deviation(double... figures) {
        double mean = mean(figures);
        double sum = 0;
        for (double figure : figures) {
            sum += (figure - mean) * (figure - mean);
        }
        return figures.length < 2 ? 0 : Math.sqrt(sum / (figures.length - 1));
    }
}
