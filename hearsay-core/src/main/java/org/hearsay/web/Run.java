package org.hearsay.web;

/** Words of a page; {@code marked} where the eye should go. */
public record Run(String text, boolean marked) {}
