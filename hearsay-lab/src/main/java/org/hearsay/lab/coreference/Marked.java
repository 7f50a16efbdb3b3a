package org.hearsay.lab.coreference;

/**
 * A mention of an event, as people marked it or as the product found it.
 *
 * @param name of the mention; one that both have has the gold's
 * @param paper the text it stands in
 * @param place its words
 * @param cluster of which happening it is said to be
 * @param lemma of its head
 * @param type what the product takes it for; empty for the gold
 * @param story the product's story of its text; empty for the gold
 */
record Marked(String name, Paper paper, Paper.Place place, String cluster, String lemma, String type, String story) {

    Marked named(String other) {
        return new Marked(other, paper, place, cluster, lemma, type, story);
    }

    /** Its words with those around them. */
    String shown() {
        StringBuilder shown = new StringBuilder(paper.id()).append(' ').append(type);
        var words = paper.words().get(place.sentence());
        int first = place.words().stream().mapToInt(w -> w).min().orElse(0);
        int last = place.words().stream().mapToInt(w -> w).max().orElse(0);
        for (int i = Math.max(0, first - 6); i < Math.min(words.size(), last + 7); i++) {
            shown.append(place.words().contains(i) ? " [" + words.get(i) + "]" : " " + words.get(i));
        }
        return shown.toString();
    }
}
