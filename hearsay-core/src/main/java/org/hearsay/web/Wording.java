package org.hearsay.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.article.PublicationDate;
import org.hearsay.claim.Conflict;
import org.hearsay.event.Modality;
import org.hearsay.event.Polarity;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.statement.Stance;
import org.hearsay.text.Label;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/** How things are put for people. */
public final class Wording {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Wording() {}

    /** {@code 1 page}, {@code 2 pages}. */
    public static String count(long number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return grouped(number) + " " + (number == 1 ? noun : plural);
    }

    /** {@code 1,234,567}. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A time as bounds, or its open candidates; "not told" for null. */
    public static String when(@Nullable TimeSpan time) {
        if (time == null) {
            return "not told";
        }
        if (time.candidates().size() > 1) {
            return String.join(" or ", time.candidates());
        }
        String earliest = time.earliest();
        String latest = time.latest();
        if (earliest == null) {
            return "until " + latest;
        }
        return latest == null ? "from " + earliest : earliest.equals(latest) ? earliest : earliest + " to " + latest;
    }

    /** A publication date with its basis; "undated" for null. */
    public static String published(@Nullable PublicationDate date) {
        return date == null
                ? "undated"
                : moment(when(date.when())) + " (" + Label.of(date.when().basis()) + ")";
    }

    /** What a source does with the content, as the verb of a sentence. */
    public static String verb(Stance stance) {
        return switch (stance) {
            case ASSERT -> "said";
            case CONFIRM -> "confirmed";
            case DENY -> "denied";
            case NO_COMMENT -> "did not answer";
            case NO_INFORMATION -> "had no information";
            case CONDEMN -> "condemned";
            case WARN -> "warned";
            case DEMAND -> "demanded";
            case PLEDGE -> "pledged";
            case SUPPORT -> "backed";
            case EXPECT -> "expected";
            case DOUBT -> "doubted";
            case RETRACT -> "took back";
        };
    }

    /** The day on which an article was published; "undated" when none is known. */
    public static String day(LedgerIndex.@Nullable ArticleRow article) {
        String published = article == null ? null : article.published();
        int time = published == null ? -1 : published.indexOf('T');
        return published == null ? "undated" : time < 0 ? published : published.substring(0, time);
    }

    /** A date, with the time of day behind it if there is one, as people write it. */
    public static String moment(String iso) {
        return iso.replace('T', ' ');
    }

    /** An instant of the log, to the minute and with its zone: {@code 2031-03-09 14:05 UTC}. */
    public static String instant(String iso) {
        return iso.length() >= 16 && iso.endsWith("Z")
                ? iso.substring(0, 10) + " " + iso.substring(11, 16) + " UTC"
                : iso;
    }

    /** Words as a sentence begins. */
    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** How real an event is told to be, between who acts and the words for it. */
    static String told(Modality modality, Polarity polarity) {
        String real = modality == Modality.ASSERTED
                ? ""
                : modality == Modality.ATTRIBUTED ? "by somebody’s word" : plain(modality);
        String told = polarity == Polarity.NEGATIVE ? (real + " not").strip() : real;
        return told.isEmpty() ? "–" : "– " + told + " –";
    }

    /** A relation between positions in a short phrase. */
    public static String relation(Conflict.Relation relation) {
        return switch (relation) {
            case CONTRADICTION -> "both cannot hold";
            case COMPATIBLE -> "both can hold";
            case REFINEMENT -> "one says the same in more detail";
            case ROUNDING -> "the same number, rounded";
            case SUPERSEDED -> "the later replaces the earlier";
            case DIFFERENT_TIME -> "they speak of different times";
            case DIFFERENT_SCOPE -> "they speak of different things";
        };
    }

    /** {@code ARMS_TRANSFER} becomes {@code arms transfer}. */
    public static String plain(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    /** The name of a constant in plain words. */
    public static String plain(Enum<?> constant) {
        return plain(constant.name());
    }

    /** Each run of white space a single blank, without control characters and marks that turn the direction of writing. */
    public static String clean(String text) {
        return spaced(text).strip();
    }

    /** The same with a blank at either end where there was white space: for words in the middle of others. */
    static String spaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (clean.length() == 0 || clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** At most {@code most} characters, cut behind a word. */
    public static String brief(String text, int most) {
        String line = clean(text);
        if (line.length() <= most) {
            return line;
        }
        int cut = line.lastIndexOf(' ', most);
        return line.substring(0, cut > most / 2 ? cut : most) + " …";
    }

    /** Words in quotation marks, unless they bring their own. */
    public static String quoted(String words) {
        boolean own = !words.isEmpty() && "“\"‘«„".indexOf(words.charAt(0)) >= 0;
        return own ? words : "“" + words + "”";
    }

    /** The first words of a list joined, with how many there are beside them. */
    public static String few(List<String> names, int most) {
        return names.size() <= most
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
    }

    /** An address that may be linked to: of the web and nothing else; null for any other. */
    public static @Nullable String link(@Nullable String address) {
        if (address == null || address.length() > 2_000) {
            return null;
        }
        try {
            java.net.URI uri = new java.net.URI(address.strip());
            String scheme = uri.getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) && uri.getHost() != null
                    ? uri.toASCIIString()
                    : null;
        } catch (java.net.URISyntaxException e) {
            return null; // shown as words, not as a link
        }
    }
}
