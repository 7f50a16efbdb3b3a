package org.hearsay.entity;

/** What an unknown name is, by the words beside it. */
final class Context {

    /**
     * A reading and what stands behind it.
     *
     * @param weight 0 is a guess, 5 is certain
     */
    record Vote(EntityType type, double weight) {}

    private final Words words;

    Context(Words words) {
        this.words = words;
    }

    /** The reading of the unknown name in tokens a to b. */
    Vote type(Line line, int a, int b) {
        int count = b - a + 1;
        int before = a - 1;
        int after = b + 1;
        String last = line.lower(b);
        if (words.regions.contains(last) || words.regions.contains(line.lower(a) + " " + last)) {
            return new Vote(EntityType.PLACE, 4);
        }
        if (count > 1 && (words.placeHeads.contains(last) || words.placeFirst.contains(line.lower(a)))) {
            return new Vote(EntityType.PLACE, 3);
        }
        if (words.roles.contains(line.lower(before)) && !line.is(before, "state") && count <= 4) {
            return new Vote(EntityType.PERSON, count > 1 ? 5 : 3);
        }
        if (roleInApposition(line, after)) {
            return new Vote(EntityType.PERSON, 4);
        }
        if (words.placeNouns.contains(line.lower(after)) || placeBefore(line, before)) {
            return new Vote(EntityType.PLACE, 4);
        }
        if (bodyInApposition(line, after)) {
            return new Vote(EntityType.ORG, 4);
        }
        boolean article = line.is(before, "the");
        if (article && words.bodyNouns.contains(line.lower(after))) {
            return new Vote(EntityType.ORG, 3);
        }
        boolean acronym = count == 1 && Runs.acronym(line.word(b));
        if (acronym) {
            return new Vote(EntityType.ORG, 2);
        }
        boolean locative = line.is(before, "in", "near", "at", "outside", "across", "around");
        if (locative && count <= 3) {
            return new Vote(EntityType.PLACE, line.is(before, "at") ? 1 : 2.5);
        }
        if (article) {
            return new Vote(speaks(line, b) ? EntityType.ORG : EntityType.MISC, count > 1 ? 1.5 : 0.8);
        }
        if (speaks(line, b)) {
            return new Vote(EntityType.PERSON, count > 1 ? 4 : 1.5);
        }
        if (count > 1 && count <= 4 && allProper(line, a, b)) {
            return new Vote(EntityType.PERSON, 2);
        }
        if (line.is(before, "from", "to", "into", "through")) {
            return new Vote(EntityType.PLACE, 1);
        }
        return new Vote(EntityType.MISC, 0.5);
    }

    /** Whether the name that ends in token b is the subject or, inverted, the subject behind a verb of speech. */
    boolean speaks(Line line, int b) {
        int after = line.afterApposition(b);
        for (int i = after; i < after + 3; i++) {
            if (line.pos(i).equals("VERB")) {
                return words.speech.contains(line.lower(i));
            }
            if (!line.pos(i).equals("AUX") && !line.pos(i).equals("ADV") && !line.is(i, "not", "n't", "n’t")) {
                break;
            }
        }
        int a = b;
        while (line.capitalised(a)) {
            a--;
        }
        return line.is(a, "said", "says", "told", "added", "wrote", "asked", "warned") && !line.is(a + 1, "the");
    }

    private boolean placeBefore(Line line, int before) {
        return line.is(before, "of") && words.placeNouns.contains(line.lower(before - 1));
    }

    private boolean allProper(Line line, int a, int b) {
        int proper = 0;
        for (int i = a; i <= b; i++) {
            proper += line.pos(i).equals("PROPN") ? 1 : 0;
        }
        return proper * 2 >= b - a + 1;
    }

    /** ", the regional governor," · ", 45," · ", who". */
    private boolean roleInApposition(Line line, int comma) {
        if (!line.is(comma, ",", "(", "—", "–")) {
            return false;
        }
        if (line.is(comma + 1, "who", "whose") || (line.pos(comma + 1).equals("NUM") && line.is(comma + 2, ",", ")"))) {
            return true;
        }
        for (int i = comma + 1; i < Math.min(line.size(), comma + 9); i++) {
            if (words.roles.contains(line.lower(i)) && !line.pos(i).equals("VERB")) {
                return true;
            }
            if (line.verb(i) || line.is(i, ",", ")", ".", "and", "that", "which", "where")) {
                return false;
            }
        }
        return false;
    }

    /** ", a think tank", ", the state news agency". */
    private boolean bodyInApposition(Line line, int comma) {
        if (!line.is(comma, ",") || !line.is(comma + 1, "a", "an", "the")) {
            return false;
        }
        for (int i = comma + 2; i < Math.min(line.size(), comma + 9); i++) {
            if (words.bodyNouns.contains(line.lower(i))
                    || words.bodyNouns.contains(line.lower(i) + " " + line.lower(i + 1))) {
                return true;
            }
            if (line.verb(i) || line.is(i, ",", ".", "and", "that", "of", "in")) {
                return false;
            }
        }
        return false;
    }
}
