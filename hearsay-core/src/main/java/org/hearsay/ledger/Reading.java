package org.hearsay.ledger;

import java.time.Instant;

/**
 * One run that brought pages into a ledger.
 *
 * @param number 1 for the first
 * @param at when it ended
 * @param pages how many pages it brought
 */
public record Reading(int number, Instant at, int pages) {}
