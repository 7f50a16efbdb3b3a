package org.hearsay.event;

import org.jspecify.annotations.Nullable;

/**
 * A number as a text gives it.
 *
 * @param low the least it may be; null when open
 * @param high the most it may be; null when open ("at least six")
 * @param unit what is counted, singular; null when unclear
 * @param approximate whether the text says so ("nearly", "about", "several")
 */
public record Quantity(
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String unit,
        boolean approximate) {}
