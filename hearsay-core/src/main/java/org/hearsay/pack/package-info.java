/**
 * Knowledge as data: countries, metonyms, organisations, legal instruments, weapons, dated anchors and
 * event types, read from YAML.
 *
 * <p>In: {@code packs/*.yaml}. Out: {@link org.hearsay.pack.DomainPack}, or a clear error that names
 * the file, the place and the remedy. {@code docs/packs.md} tells how to write one.
 */
@NullMarked
package org.hearsay.pack;

import org.jspecify.annotations.NullMarked;
