package org.hearsay.time;

/** Units of the calendar, with their letters in TIMEX3 durations. */
enum Unit {
    SECOND("TS"),
    MINUTE("TM"),
    HOUR("TH"),
    DAY("D"),
    WEEK("W"),
    FORTNIGHT("W"),
    WEEKEND("W"),
    MONTH("M"),
    QUARTER("Q"),
    YEAR("Y"),
    DECADE("DE"),
    CENTURY("CE");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /** The duration of {@code count} of this unit; {@code count} is a number or {@code X}. */
    String duration(String count) {
        if (this == FORTNIGHT) {
            return count.equals("X") ? "PXW" : "P" + 2 * (int) Double.parseDouble(count) + "W";
        }
        if ((this == DECADE || this == CENTURY) && count.matches("\\d+")) {
            return "P" + Integer.parseInt(count) * (this == DECADE ? 10 : 100) + "Y";
        }
        return code.startsWith("T") ? "PT" + count + code.substring(1) : "P" + count + code;
    }

    /** Whether it is shorter than a day. */
    boolean ofClock() {
        return this == SECOND || this == MINUTE || this == HOUR;
    }
}
