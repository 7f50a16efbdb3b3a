package org.hearsay.entity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a state that are known by kind: "the Eldorian Foreign Ministry", "Eldoria's Ministry of
 * Foreign Affairs" and "the foreign ministry of Eldoria" are one body, {@code ELD.GOV.MFA}.
 */
final class Bodies {

    /** The first pattern that fits, so special before general. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(".*\\b(foreign|external)\\b.*\\b(ministry|office|department|affairs)\\b.*", "GOV.MFA");
        KINDS.put(".*\\b(ministry|office) (of|for) foreign.*", "GOV.MFA");
        KINDS.put(".*\\b(state department|department of state)\\b.*", "GOV.STATE");
        KINDS.put(
                ".*\\bdefen[cs]e (ministry|department)\\b.*|.*\\b(ministry|department) of (national )?defen[cs]e\\b.*",
                "GOV.DEF");
        KINDS.put(
                ".*\\b(interior|home|internal affairs) (ministry|office|department)\\b.*|.*\\bministry of (the )?(interior|internal affairs|home affairs)\\b.*",
                "GOV.INTERIOR");
        KINDS.put(
                ".*\\b(finance|treasury) (ministry|department)\\b.*|.*\\b(ministry|department) of (finance|the treasury)\\b.*",
                "GOV.FIN");
        KINDS.put(".*\\bjustice (ministry|department)\\b.*|.*\\b(ministry|department) of justice\\b.*", "GOV.JUST");
        KINDS.put(
                ".*\\bhealth (ministry|department)\\b.*|.*\\b(ministry|department) of (public )?health\\b.*",
                "GOV.HEALTH");
        KINDS.put(".*\\benergy (ministry|department)\\b.*|.*\\b(ministry|department) of energy\\b.*", "GOV.ENERGY");
        KINDS.put(".*\\b(economy|economic|economics) ministry\\b.*|.*\\bministry of (the )?econom.*", "GOV.ECON");
        KINDS.put(
                ".*\\b(trade|commerce) (ministry|department)\\b.*|.*\\b(ministry|department) of (trade|commerce)\\b.*",
                "GOV.TRADE");
        KINDS.put(".*\\bair force\\b.*", "MIL.AF");
        KINDS.put(".*\\bnavy\\b.*", "MIL.NAVY");
        KINDS.put(".*\\b(general staff|joint chiefs of staff)\\b.*", "MIL.STAFF");
        KINDS.put(".*\\bcoast ?guard\\b.*", "GOV.COASTGUARD");
        KINDS.put(".*\\b(armed forces|army|military|defen[cs]e forces)\\b.*", "MIL");
        KINDS.put(".*\\b(parliament|national assembly|legislature)\\b.*", "GOV.PARL");
        KINDS.put(".*\\bsupreme court\\b.*", "GOV.COURT");
        KINDS.put(".*\\bcentral bank\\b.*", "GOV.CENTRALBANK");
        KINDS.put(
                ".*\\b(presidential (office|administration)|presidency|president's office|office of the president)\\b.*",
                "GOV.PRES");
        KINDS.put(".*\\b(cabinet|government|authorities|administration|regime|leadership|side)$", "GOV");
        KINDS.put(".*\\bpolice\\b.*", "GOV.POLICE");
        KINDS.put(".*\\bembassy\\b.*", "GOV.EMBASSY");
        KINDS.put(".*\\b(spy|intelligence) (agency|service|services|agencies)$", "GOV.INTEL");
        KINDS.put("intelligence", "GOV.INTEL");
    }

    private Bodies() {}

    /** What follows the country's id; null when the words name no such body. */
    static @Nullable String kind(String words) {
        String lower = words.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (Map.Entry<String, String> entry : KINDS.entrySet()) {
            if (lower.matches(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }
}
