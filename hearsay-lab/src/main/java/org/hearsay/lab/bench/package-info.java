/** Speed and memory of the product on given pages: in, a folder of pages; out, a table that names data, machine and command. */
@NullMarked
package org.hearsay.lab.bench;

import org.jspecify.annotations.NullMarked;
