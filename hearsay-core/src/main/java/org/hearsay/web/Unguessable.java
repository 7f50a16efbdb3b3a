package org.hearsay.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes what nobody may guess, and so may take a random source; it never reaches a finding. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface Unguessable {}
